package dev.pitwall.f1.chart;

/**
 * A driver's predicted and actual position, each from 1.
 *
 * @param code the driver's three letters
 */
public record ComparedPosition(String code, int predicted, int actual) {
    public ComparedPosition {
        Codes.require(code);
        if (predicted < 1 || actual < 1) {
            throw new IllegalArgumentException(
                    "positions of " + code + " are " + predicted + " and " + actual + ", expected 1 or more");
        }
    }

    int error() {
        return Math.abs(predicted - actual);
    }
}
