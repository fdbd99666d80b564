package dev.pitwall.f1.timing;

import java.util.Optional;

/**
 * A session of a weekend. The constants' names are what files and the database hold; their order is the order of rows within a
 * weekend, not of time, which {@link Weekend#starts()} tells.
 */
public enum SessionKind {
    FP1("practice 1"),
    FP2("practice 2"),
    FP3("practice 3"),
    /** Sprint qualifying, in 2023 called the shootout. */
    SQ("sprint qualifying"),
    SPRINT("the sprint"),
    Q("qualifying"),
    R("the race");

    private final String words;

    SessionKind(String words) {
        this.words = words;
    }

    /** As a sentence names it. */
    public String words() {
        return words;
    }

    public boolean isPractice() {
        return this == FP1 || this == FP2 || this == FP3;
    }

    public static Optional<SessionKind> of(String name) {
        for (SessionKind kind : values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
