package dev.pitwall.rest;

import java.util.List;

/**
 * Which runs are meant.
 *
 * @param runs their numbers, 1 to 500
 */
record RunNumbersBody(List<Long> runs) implements Body {

    /** @throws Refusal that names the field which does not fit */
    static RunNumbersBody parse(String text) {
        return new RunNumbersBody(Sent.object(text, "runs").wholeNumbers("runs", Asked.MOST));
    }
}
