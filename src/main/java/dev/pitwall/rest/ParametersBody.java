package dev.pitwall.rest;

import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Job parameters, for a start or restart. */
record ParametersBody(@Schema(description = "Texts by name") Optional<Map<String, String>> parameters) implements Body {

    /** What the engine marks its own executions with. */
    private static final String RUN = "pitwall.run";

    /** @throws Refusal that names the field which does not fit */
    static ParametersBody parse(String text) {
        var sent = Sent.object(text, "parameters");
        var parameters = sent.texts("parameters");
        if (parameters.containsKey(RUN)) {
            throw Refusal.ofField(
                    "parameters." + RUN, RUN + " is set by the engine alone; launch a run at /api/v1/jobs/{job}/runs");
        }
        return new ParametersBody(sent.has("parameters") ? Optional.of(parameters) : Optional.empty());
    }
}
