package dev.pitwall.dagster;

import dev.pitwall.orchestration.definition.PartitionKey;
import dev.pitwall.orchestration.run.PastRun;
import dev.pitwall.orchestration.run.RunStatus;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A row of {@code runs} that is over.
 *
 * @param runId a UUID
 * @param job {@code pipeline_name}, as jobs were called once
 * @param body a {@code PipelineRun}, serialized
 * @param tags of {@code run_tags}
 */
record DagsterRun(
        long id,
        String runId,
        String job,
        String status,
        String body,
        Instant createdAt,
        Optional<Instant> startedAt,
        Instant endedAt,
        Map<String, String> tags) {

    private static final int LONGEST_TAG = 120;
    private static final int LONGEST_VALUE = 400;
    private static final String ROOT = "dagster/root_run_id";

    DagsterRun {
        tags = Map.copyOf(tags);
    }

    DagsterRun with(Map<String, String> itsTags) {
        return new DagsterRun(id, runId, job, status, body, createdAt, startedAt, endedAt, itsTags);
    }

    String origin() {
        return "runs.id " + id;
    }

    /** The first of the runs that executed each other again, when it is not this one. */
    Optional<String> root() {
        return Optional.ofNullable(tags.get(ROOT)).filter(root -> !root.equals(runId));
    }

    /**
     * The run as the history keeps it, without its root.
     *
     * @throws UnreadableRowException when body or name are not as Dagster writes them
     */
    PastRun past() {
        return UnreadableRowException.reading(origin(), body, () -> {
            var parsed = Serialized.parse(body, "PipelineRun", "DagsterRun");
            return new PastRun(
                    workspace(parsed),
                    job,
                    RunStatus.valueOf(status),
                    reason(),
                    parsed.value("run_config")
                            .filter(config -> config.getValueType() == JsonValue.ValueType.OBJECT)
                            .map(JsonValue::toString)
                            .orElse("{}"),
                    tag("dagster/partition")
                            .filter(key -> key.length() <= LONGEST_TAG)
                            .map(PartitionKey::new),
                    "Dagster" + launchedBy(),
                    OptionalLong.empty(),
                    keptTags(),
                    createdAt,
                    startedAt,
                    endedAt);
        });
    }

    private Optional<String> tag(String name) {
        return Optional.ofNullable(tags.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A code location is what a workspace is here. */
    private String workspace(Serialized parsed) {
        return tag("dagster/code_location")
                .or(() -> parsed.object("external_pipeline_origin")
                        .flatMap(job -> job.object("external_repository_origin"))
                        .flatMap(repository -> repository.object("repository_location_origin"))
                        .flatMap(location -> location.words("location_name")))
                .map(name -> shortened(name, LONGEST_TAG))
                .orElse(DagsterImport.SOURCE);
    }

    private String reason() {
        return switch (status) {
            case "SUCCESS" -> "reached its end in Dagster";
            case "CANCELED" -> "canceled in Dagster";
            default -> "failed in Dagster";
        };
    }

    private String launchedBy() {
        return named("schedule", "dagster/schedule_name")
                .or(() -> named("sensor", "dagster/sensor_name"))
                .or(() -> named("backfill", "dagster/backfill"))
                .map(words -> shortened(words, LONGEST_TAG))
                .orElse("");
    }

    private Optional<String> named(String kind, String tag) {
        return tag(tag).map(name -> ": " + kind + " " + name);
    }

    /** Its run key is one of them: it made its run there, and is free here. */
    private Map<String, String> keptTags() {
        var kept = new HashMap<String, String>();
        tags.forEach((name, value) -> {
            if (!name.isBlank() && name.length() <= LONGEST_TAG) {
                kept.put(name, shortened(value, LONGEST_VALUE));
            }
        });
        kept.put("imported", DagsterImport.SOURCE);
        kept.put("dagster/run_id", runId);
        return kept;
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
