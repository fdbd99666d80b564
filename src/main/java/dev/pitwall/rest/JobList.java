package dev.pitwall.rest;

import java.util.List;

/** Every job that a workspace defines. */
record JobList(List<JobBody> jobs) implements Body {}
