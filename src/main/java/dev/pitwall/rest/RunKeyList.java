package dev.pitwall.rest;

import dev.pitwall.orchestration.run.RunKeys.KeyUse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Run keys that have made their run, newest first. @param next the address of the page that follows */
record RunKeyList(List<RunKeyBody> runKeys, Optional<String> next) implements Body {

    /** One of them, and the run that it made. */
    record RunKeyBody(String runKey, long run, Instant takenAt) {

        static RunKeyBody of(KeyUse use) {
            return new RunKeyBody(use.key(), use.runId(), use.takenAt());
        }
    }
}
