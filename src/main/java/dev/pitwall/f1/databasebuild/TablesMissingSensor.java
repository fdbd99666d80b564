package dev.pitwall.f1.databasebuild;

import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.definition.SensorContext;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.SensorResult;
import dev.pitwall.schema.Environment;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Starts {@code build_all_tables} where tables are missing, so that a new installation needs no instructions. In production a
 * person does that: there a missing table means that something is wrong.
 */
final class TablesMissingSensor implements SensorDefinition.Evaluation {

    /** A build takes seconds; after this time it has failed, and the same again may help. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TablePresence tables;
    private final Environment environment;
    private final JobDefinition<?> build;

    TablesMissingSensor(TablePresence tables, Environment environment, JobDefinition<?> build) {
        this.tables = tables;
        this.environment = environment;
        this.build = build;
    }

    @Override
    public SensorResult evaluate(SensorContext context) {
        List<String> missing = tables.missing();
        if (missing.isEmpty()) {
            return SensorResult.skip("every table is there");
        }
        if (environment == Environment.PROD) {
            return SensorResult.skip(words(missing) + "; in production " + build.name() + " is launched by a person");
        }
        Optional<Instant> asked = context.cursor().map(Instant::parse);
        if (asked.filter(at -> context.now().isBefore(at.plus(PATIENCE))).isPresent()) {
            return SensorResult.skip(words(missing) + "; " + build.name() + " was asked for at "
                    + asked.get().truncatedTo(ChronoUnit.SECONDS));
        }
        return SensorResult.request(RunRequest.of(build))
                .remembering(context.now().toString());
    }

    private static String words(List<String> missing) {
        return missing.size() == 1
                ? "table " + missing.get(0) + " is missing"
                : missing.size() + " tables are missing, " + missing.get(0) + " first";
    }
}
