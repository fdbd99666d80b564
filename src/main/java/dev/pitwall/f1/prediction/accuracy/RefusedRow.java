package dev.pitwall.f1.prediction.accuracy;

/** A row cannot be understood; the message names file, line, column and value, and what was expected. The other rows go on. */
final class RefusedRow extends RuntimeException {
    RefusedRow(String message) {
        super(message);
    }

    RefusedRow(String message, Throwable cause) {
        super(message, cause);
    }
}
