package dev.pitwall.f1.predictor;

/** A model does not take over; the message names the field, its value and what is allowed. Nothing was changed. */
public class RefusedTakeover extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedTakeover(String message) {
        super(message);
    }

    RefusedTakeover(String message, Throwable cause) {
        super(message, cause);
    }
}
