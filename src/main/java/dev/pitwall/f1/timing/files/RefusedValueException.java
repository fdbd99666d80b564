package dev.pitwall.f1.timing.files;

import dev.pitwall.f1.timing.Refusal;

/** Carries the refusal of a row from the column where it was found to the reader. */
final class RefusedValueException extends Exception {

    private final transient Refusal refusal;

    RefusedValueException(String column, String value, String allowed) {
        super(column + " is '" + value + "'; allowed is " + allowed, null, false, false);
        this.refusal = new Refusal(column, value, allowed);
    }

    Refusal refusal() {
        return refusal;
    }
}
