package dev.pitwall.web.overview;

import java.time.Duration;
import java.util.Arrays;

/** How far back the timeline looks; it looks ahead by a sixth of that. */
public enum Range {
    SIX_HOURS("6h", "6 hours", Duration.ofHours(6)),
    DAY("24h", "24 hours", Duration.ofHours(24)),
    WEEK("7d", "7 days", Duration.ofDays(7));

    private static final int AHEAD = 6;

    private final String word;
    private final String label;
    private final Duration back;

    Range(String word, String label, Duration back) {
        this.word = word;
        this.label = label;
        this.back = back;
    }

    /** The range of a word in an address; an unknown one is six hours. */
    static Range of(String word) {
        return Arrays.stream(values())
                .filter(range -> range.word.equals(word))
                .findFirst()
                .orElse(SIX_HOURS);
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    Duration back() {
        return back;
    }

    Duration ahead() {
        return back.dividedBy(AHEAD);
    }
}
