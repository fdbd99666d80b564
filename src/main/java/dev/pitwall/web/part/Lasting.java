package dev.pitwall.web.part;

import dev.pitwall.web.frame.Times;
import java.time.Duration;
import java.util.Optional;

/**
 * How long something took, against what is usual for it.
 *
 * @param took "4.2 s"; empty when it has not begun
 * @param against "usual 4.0 s", "2.1 × the usual 4.0 s"; empty when nothing is usual yet
 * @param slow whether it took so much longer that it should be seen
 */
public record Lasting(String took, String against, boolean slow) {

    private static final double SLOW = 2;
    private static final Duration TOO_SHORT_TO_TELL = Duration.ofSeconds(2);

    public static Lasting of(Optional<Duration> took, Optional<Duration> usual) {
        if (took.isEmpty()) {
            return new Lasting(
                    "", usual.map(each -> "usually " + Times.duration(each)).orElse(""), false);
        }
        var words = Times.duration(took.get());
        return usual.filter(each -> !each.isZero())
                .map(each -> against(words, took.get(), each))
                .orElseGet(() -> new Lasting(words, "", false));
    }

    private static Lasting against(String words, Duration took, Duration usual) {
        var ratio = took.toMillis() / (double) Math.max(1, usual.toMillis());
        var slow = ratio >= SLOW && took.compareTo(TOO_SHORT_TO_TELL) > 0;
        var factor = slow ? String.format(java.util.Locale.ROOT, "%.1f × the usual ", ratio) : "usually ";
        return new Lasting(words, factor + Times.duration(usual), slow);
    }
}
