package dev.pitwall.rest;

import java.util.List;
import java.util.Optional;

/** The jobs that the batch runtime knows. */
record BatchJobList(List<BatchJobBody> jobs) implements Body {

    /**
     * One of them.
     *
     * @param instances how many there are in the batch repository
     * @param running ids of the executions that run
     * @param workspace the workspace that defines it
     */
    record BatchJobBody(String job, int instances, List<Long> running, Optional<String> workspace) {}
}
