package dev.pitwall.rest;

import java.util.List;
import java.util.Optional;

/** Instances of a job, newest first. @param next the address of the page that follows */
record BatchInstanceList(List<BatchInstanceBody> instances, Optional<String> next) implements Body {}
