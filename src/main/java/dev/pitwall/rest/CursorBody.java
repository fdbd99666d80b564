package dev.pitwall.rest;

import java.util.Optional;

/** The cursor that a sensor is to have; without one it forgets its own. */
record CursorBody(Optional<String> cursor) implements Body {

    /** @throws Refusal that names the field which does not fit */
    static CursorBody parse(String text) {
        return new CursorBody(Sent.object(text, "cursor").text("cursor"));
    }
}
