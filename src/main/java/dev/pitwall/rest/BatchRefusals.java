package dev.pitwall.rest;

import dev.pitwall.batch.RefusedBatchCall;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Refusals of the batch runtime as problems. */
final class BatchRefusals {

    private BatchRefusals() {}

    /** What the call gives, or its refusal with status 404 or 409. */
    static <T> T told(Supplier<T> call) {
        try {
            return call.get();
        } catch (RefusedBatchCall refused) {
            var words = "Nothing was changed: " + refused.getMessage() + ".";
            throw switch (refused.reason()) {
                case UNKNOWN -> new NotFoundException(words, refused);
                case NOT_NOW -> conflict(words);
            };
        }
    }

    static Refusal conflict(String words) {
        return new Refusal(Problem.of(Response.Status.CONFLICT, words));
    }
}
