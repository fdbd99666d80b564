package dev.pitwall.rest;

import java.util.List;
import java.util.Optional;

/** Lines of a run's journal, oldest first. @param next the address of the page that follows */
record EventList(List<EventBody> events, Optional<String> next) implements Body {}
