package dev.pitwall.f1.prediction;

import java.util.Arrays;

/** The models that can be trained. */
public enum ModelKind {
    /** Ridge regression with recency weights: the champion. */
    RIDGE("ridge");

    private final String id;

    ModelKind(String id) {
        this.id = id;
    }

    /** What is stored; never changes. */
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException for an unknown id */
    public static ModelKind ofId(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model kind is called " + id));
    }
}
