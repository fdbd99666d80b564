package dev.pitwall.rest;

import dev.pitwall.orchestration.backfill.Backfill;
import dev.pitwall.orchestration.backfill.BackfillChoice;
import dev.pitwall.orchestration.backfill.BackfillStatus;
import dev.pitwall.orchestration.backfill.PlannedPartition.Standing;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A backfill, with how far it is.
 *
 * @param reason why it has its status
 * @param from the first partition of its plan
 * @param to the last partition of its plan
 * @param atOnce how many runs of it may wait or be under way at a time
 * @param waiting partitions for which no run was queued yet
 */
record BackfillBody(
        long id,
        String asset,
        String job,
        BackfillStatus status,
        String reason,
        BackfillChoice choice,
        String from,
        String to,
        int atOnce,

        @Schema(type = SchemaType.OBJECT, description = "The run config of every run")
        JsonValue config,

        int total,
        long waiting,
        long inProgress,
        long made,
        long failed,
        long canceled,
        String createdBy,
        Instant createdAt,
        Optional<Instant> endedAt)
        implements Body {

    static BackfillBody of(Backfill backfill, Map<Standing, Long> progress) {
        try (var reader = Json.createReader(new StringReader(backfill.config()))) {
            return new BackfillBody(
                    backfill.id(),
                    backfill.asset(),
                    backfill.job(),
                    backfill.status(),
                    backfill.reason(),
                    backfill.choice(),
                    backfill.firstPartition(),
                    backfill.lastPartition(),
                    backfill.atOnce(),
                    reader.readValue(),
                    backfill.total(),
                    progress.get(Standing.WAITING),
                    progress.get(Standing.IN_PROGRESS),
                    progress.get(Standing.MADE),
                    progress.get(Standing.FAILED),
                    progress.get(Standing.CANCELED),
                    backfill.createdBy(),
                    backfill.createdAt(),
                    backfill.endedAt());
        }
    }
}
