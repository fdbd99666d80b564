package dev.pitwall.f1.chart;

/** Parts that the text alternatives have in common. */
final class Sentences {

    private Sentences() {}

    /** Title and remark, each as a sentence, with a space behind. */
    static String opening(Caption caption) {
        return sentence(caption.title()) + (caption.subtitle().isEmpty() ? "" : sentence(caption.subtitle()));
    }

    /** {@code 1 driver}, {@code 20 drivers}. */
    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static String sentence(String text) {
        return text + (text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? " " : ". ");
    }
}
