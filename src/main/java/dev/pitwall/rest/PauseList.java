package dev.pitwall.rest;

import java.util.List;

/** Pauses, newest first. */
record PauseList(List<PauseBody> pauses) implements Body {}
