package dev.pitwall.rest;

import java.util.List;
import java.util.Optional;

/** Runs, newest first. @param next the address of the page that follows */
record RunList(List<RunBody> runs, Optional<String> next) implements Body {}
