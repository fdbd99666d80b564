package dev.pitwall.f1.chart;

/**
 * A driver's predicted and actual time.
 *
 * @param code the driver's three letters
 */
public record ComparedTime(String code, int predictedMillis, int actualMillis) {
    public ComparedTime {
        Codes.require(code);
        requireTime(predictedMillis, "predictedMillis", code);
        requireTime(actualMillis, "actualMillis", code);
    }

    private static void requireTime(int millis, String field, String code) {
        if (millis <= 0) {
            throw new IllegalArgumentException(field + " of " + code + " is " + millis + ", expected more than 0");
        }
    }
}
