package dev.pitwall.rest;

import dev.pitwall.orchestration.asset.AssetCheckResult;
import dev.pitwall.orchestration.definition.CheckSeverity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What looking at a check came to, newest first. @param next the address of the page that follows */
record CheckResultList(List<CheckResultBody> results, Optional<String> next) implements Body {

    /** One look. @param run the run that looked */
    record CheckResultBody(
            long id,
            boolean passed,
            CheckSeverity severity,
            String summary,
            Instant at,
            long run,
            String step,
            Optional<String> partition) {

        static CheckResultBody of(AssetCheckResult result) {
            return new CheckResultBody(
                    result.id(),
                    result.passed(),
                    result.severity(),
                    result.summary(),
                    result.at(),
                    result.runId(),
                    result.step(),
                    result.partition());
        }
    }
}
