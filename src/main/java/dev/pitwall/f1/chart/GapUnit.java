package dev.pitwall.f1.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** What gaps to the fastest are counted in. */
public enum GapUnit {
    SECONDS("seconds", "%+.3f s"),
    /** Of the fastest time; where no pole time can be told. */
    PERCENT("percent", "%+.2f %%");

    private final String words;
    private final String format;

    GapUnit(String words, String format) {
        this.words = words;
        this.format = format;
    }

    String words() {
        return words;
    }

    /** {@code +0.123 s}. */
    String text(double gap) {
        return String.format(Locale.ROOT, format, gap);
    }

    /** For the ticks of an axis, {@code 0.5}; the same in every locale. */
    static DecimalFormat tickFormat() {
        return new DecimalFormat("0.0#", DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
