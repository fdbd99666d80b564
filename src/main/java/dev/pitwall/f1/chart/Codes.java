package dev.pitwall.f1.chart;

/** Drivers' codes as labels: short enough that twenty of them find room in a picture. */
final class Codes {

    static final int LONGEST = 4;

    private Codes() {}

    static void require(String code) {
        if (code.isBlank() || code.length() > LONGEST) {
            throw new IllegalArgumentException("code is \"" + code + "\", expected 1 to " + LONGEST + " letters");
        }
    }
}
