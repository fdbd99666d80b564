package dev.pitwall.f1.predictor;

import java.util.List;

/** What a picture of a prediction shows. */
public enum PictureKind {
    /** Each driver's predicted gap with its bands. */
    PREDICTED_ORDER("predicted_order"),
    /** Predicted gap against actual gap. */
    TIME_AGAINST_ACTUAL("predicted_against_actual_time"),
    /** Predicted place against actual place. */
    POSITION_AGAINST_ACTUAL("predicted_against_actual_position");

    /** The pictures of an evaluation, in the order in which a message shows them. */
    static final List<PictureKind> OF_EVALUATION = List.of(TIME_AGAINST_ACTUAL, POSITION_AGAINST_ACTUAL);

    private final String id;

    PictureKind(String id) {
        this.id = id;
    }

    /** What is stored; never changes. */
    String id() {
        return id;
    }

    /** {@code predicted against actual time}. */
    String words() {
        return id.replace('_', ' ');
    }

    String fileName() {
        return id.replace('_', '-') + ".png";
    }
}
