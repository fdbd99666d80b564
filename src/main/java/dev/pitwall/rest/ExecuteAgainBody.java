package dev.pitwall.rest;

import jakarta.json.JsonObject;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a run is to be executed again. */
record ExecuteAgainBody(
        @Schema(type = SchemaType.OBJECT, description = "A whole run config; without one the run's own is taken")
        JsonObject config)
        implements Body {

    /** @throws Refusal that names the field which does not fit */
    static ExecuteAgainBody parse(String text) {
        return new ExecuteAgainBody(Sent.object(text, "config").object("config"));
    }
}
