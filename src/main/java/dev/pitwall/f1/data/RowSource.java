package dev.pitwall.f1.data;

import java.time.Instant;
import java.util.Objects;

/**
 * Where a row came from.
 *
 * @param name of the timing source
 * @param origin file and line, or address and place
 * @param runId the run that loaded it
 * @param at when
 */
record RowSource(String name, String origin, long runId, Instant at) {

    private static final int LONGEST_ORIGIN = 300;

    RowSource {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(at, "at");
        origin = shortened(origin);
    }

    /** The end of a long one, where the file's name and the line are. */
    static String shortened(String origin) {
        return origin.length() <= LONGEST_ORIGIN
                ? origin
                : "…" + origin.substring(origin.length() - LONGEST_ORIGIN + 1);
    }
}
