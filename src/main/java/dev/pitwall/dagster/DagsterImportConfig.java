package dev.pitwall.dagster;

import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.Setting;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The settings of {@code import_dagster_history_job}.
 *
 * @param since null for the whole history
 */
public record DagsterImportConfig(
        @Setting(
                label = "Schema",
                help =
                        "The schema with Dagster's tables, on this database server; Pitwall's account needs SELECT on it.")
        @NotNull @Pattern(
                regexp = "[A-Za-z0-9_$-]{1,64}",
                message = "must be the name of a schema: 1 to 64 letters, digits, _, $ and -")
        String schema,

        @Setting(label = "Since", help = "Runs and ticks from this day on, in UTC. Left empty for all.")
        @PastOrPresent(message = "must not lie in the future") LocalDate since)
        implements RunConfig {

    /** Where the installation that Pitwall took over kept its history. */
    static final DagsterImportConfig USUAL = new DagsterImportConfig("dagster_logs_prod", null);

    /** Before the first Dagster. */
    private static final LocalDateTime EVER = LocalDateTime.of(2000, 1, 1, 0, 0);

    LocalDateTime from() {
        return since == null ? EVER : since.atStartOfDay();
    }
}
