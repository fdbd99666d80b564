package dev.pitwall.rest;

import java.util.Optional;

/** What is to be paused, and why; without a workspace everything is. */
record NewPauseBody(Optional<String> workspace, String reason) implements Body {

    /** @throws Refusal that names the field which does not fit */
    static NewPauseBody parse(String text) {
        var sent = Sent.object(text, "workspace", "reason");
        return new NewPauseBody(sent.text("workspace"), sent.required("reason"));
    }
}
