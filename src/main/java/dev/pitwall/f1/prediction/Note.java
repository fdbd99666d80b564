package dev.pitwall.f1.prediction;

import java.util.Objects;

/**
 * Something a reader of the prediction should know: a wet session, a rookie, a cancelled session.
 *
 * @param text a sentence for people
 */
public record Note(Kind kind, String text) {
    public Note {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    /** What a note is about; the names are stored. */
    public enum Kind {
        /** A session whose laps are all so slow that it was wet or otherwise useless; it weighs little. */
        WET_SESSION,
        /** Rain is likelier than not in qualifying. */
        RAIN_FORECAST,
        /** A session that a weekend of its format has and that was not held. */
        MISSING_SESSION,
        /** A sprint weekend, cancelled sessions, or a Friday: one practice session is all there is. */
        ONE_PRACTICE,
        /** A driver without any earlier qualifying. */
        ROOKIE,
        /** A driver who was not in the last race. */
        SUBSTITUTE,
        /** A team without any earlier qualifying, also under an earlier name. */
        NEW_TEAM,
        /** A driver without a timed lap in this weekend's practice. */
        NO_PRACTICE,
        /** No practice at all: the field is taken from the last race. */
        NO_FIELD
    }
}
