package dev.pitwall.rest;

import java.util.List;
import java.util.Optional;

/** Backfills, newest first. @param next the address of the page that follows */
record BackfillList(List<BackfillBody> backfills, Optional<String> next) implements Body {}
