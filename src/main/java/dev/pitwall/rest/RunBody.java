package dev.pitwall.rest;

import dev.pitwall.orchestration.asset.MaterializedAsset;
import dev.pitwall.orchestration.journal.RunEvent;
import dev.pitwall.orchestration.run.CauseKind;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.orchestration.run.RunStep;
import dev.pitwall.orchestration.run.StepPartition;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A run. Tags, steps, materializations and events are there only where one run is asked for.
 *
 * @param config the run config as JSON
 * @param attempt starts and restarts so far, from 1
 * @param retry which automatic retry the latest attempt is, 0 for none
 * @param notBefore when the queue begins to consider it; absent when it does at once
 * @param jobExecution the latest JSR-352 job execution: see {@code /api/v1/batch/executions}
 * @param rootRun the first of the runs that execute each other again; absent on that one
 * @param events the first 200
 */
record RunBody(
        long id,
        String workspace,
        String job,
        RunStatus status,
        String reason,
        @Schema(type = SchemaType.OBJECT) JsonValue config,
        CauseBody cause,
        int attempt,
        int retry,
        int priority,
        Instant createdAt,
        Optional<Instant> notBefore,
        Optional<String> runKey,
        Optional<String> partition,
        Optional<String> node,
        Optional<String> failedStep,
        Optional<String> rootCause,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<Long> jobExecution,
        Optional<Long> rootRun,
        Optional<Map<String, String>> tags,
        Optional<List<StepBody>> steps,
        Optional<List<MaterializationBody>> materializations,
        Optional<List<EventBody>> events,
        Optional<String> eventsAddress)
        implements Body {

    /**
     * What launched it.
     *
     * @param name the schedule, sensor or account
     * @param reference the tick of a schedule or sensor, or the run that is executed again
     */
    record CauseBody(CauseKind kind, String name, Optional<Long> reference) {}

    static RunBody of(Run run) {
        return of(run, Optional.empty());
    }

    static RunBody of(
            Run run,
            Map<String, String> tags,
            List<RunStep> steps,
            List<StepPartition> partitions,
            List<MaterializedAsset> made,
            List<RunEvent> events) {
        return of(
                run,
                Optional.of(new Details(
                        tags,
                        steps.stream()
                                .map(step -> StepBody.of(step, partitions))
                                .toList(),
                        made.stream().map(MaterializationBody::of).toList(),
                        events.stream().map(EventBody::of).toList(),
                        "/api/v1/runs/" + run.id() + "/events")));
    }

    private record Details(
            Map<String, String> tags,
            List<StepBody> steps,
            List<MaterializationBody> made,
            List<EventBody> events,
            String eventsAddress) {}

    private static RunBody of(Run run, Optional<Details> details) {
        return new RunBody(
                run.id(),
                run.workspace(),
                run.job(),
                run.status(),
                run.reason(),
                parsed(run.config()),
                cause(run),
                run.attempt(),
                run.retry(),
                run.priority(),
                run.createdAt(),
                run.notBefore(),
                run.runKey(),
                run.partition().map(Object::toString),
                run.nodeName(),
                run.failedStep(),
                run.rootCause(),
                run.startedAt(),
                run.endedAt(),
                run.jobExecution().stream().boxed().findFirst(),
                run.root() == run.id() ? Optional.empty() : Optional.of(run.root()),
                details.map(Details::tags),
                details.map(Details::steps),
                details.map(Details::made),
                details.map(Details::events),
                details.map(Details::eventsAddress));
    }

    private static CauseBody cause(Run run) {
        return new CauseBody(
                run.cause().kind(),
                run.cause().name(),
                run.cause().reference().stream().boxed().findFirst());
    }

    private static JsonValue parsed(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}
