package dev.pitwall.rest;

import dev.pitwall.orchestration.backfill.BackfillChoice;
import dev.pitwall.orchestration.backfill.BackfillRequest;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a request for a backfill says; only the asset is needed.
 *
 * @param job which of the jobs that make it; the first where it is left out
 * @param from the first partition
 * @param to the last partition, itself included
 * @param choice which of the range; MISSING where it is left out
 * @param atOnce how many runs of it may wait or be under way at a time; 4 where it is left out
 */
record NewBackfillBody(
        String asset,
        Optional<String> job,
        Optional<String> from,
        Optional<String> to,
        Optional<BackfillChoice> choice,
        Optional<Long> atOnce,

        @Schema(type = SchemaType.OBJECT, description = "Fields of the run config that are not to have their defaults")
        JsonObject config)
        implements Body {

    /** @throws Refusal that names the field which does not fit */
    static NewBackfillBody parse(String text) {
        var sent = Sent.object(text, "asset", "job", "from", "to", "choice", "atOnce", "config");
        return new NewBackfillBody(
                sent.required("asset"),
                sent.text("job"),
                sent.text("from"),
                sent.text("to"),
                sent.text("choice").map(name -> Asked.constant("choice", name, BackfillChoice.class)),
                sent.wholeNumber("atOnce", 1, BackfillRequest.MOST_AT_ONCE),
                sent.object("config"));
    }

    BackfillRequest request() {
        return new BackfillRequest(
                asset,
                job,
                from,
                to,
                choice.orElse(BackfillChoice.MISSING),
                config,
                atOnce.map(Long::intValue).orElse(BackfillRequest.USUAL_AT_ONCE));
    }
}
