package dev.pitwall.rest;

import java.util.List;

/** Silences that last, newest first. */
record SilenceList(List<SilenceBody> silences) implements Body {}
