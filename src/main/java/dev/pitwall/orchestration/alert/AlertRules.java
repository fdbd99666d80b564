package dev.pitwall.orchestration.alert;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When people are told, as the settings say. */
@Dependent
public class AlertRules {

    private final Duration repeatAfter;
    private final double lateFactor;
    private final Duration lateAtLeast;
    private final Duration waitsTooLong;

    /**
     * @param repeatAfter what is still wrong so long after the last message is told again; zero tells everything once. A day: often
     *     enough that it is not forgotten over a weekend
     * @param lateFactor a run is late when it has run this many times as long as its job usually does
     * @param lateAtLeast and no sooner than this: twice a second is nothing to be told of
     * @param waitsTooLong a run that has waited in the queue so long, or a schedule that was due so long ago, is late too
     */
    @Inject
    public AlertRules(
            @ConfigProperty(name = "pitwall.alert.repeat-after", defaultValue = "PT24H") Duration repeatAfter,
            @ConfigProperty(name = "pitwall.alert.late-factor", defaultValue = "3") double lateFactor,
            @ConfigProperty(name = "pitwall.alert.late-at-least", defaultValue = "PT10M") Duration lateAtLeast,
            @ConfigProperty(name = "pitwall.alert.waits-too-long", defaultValue = "PT30M") Duration waitsTooLong) {
        if (repeatAfter.isNegative()) {
            throw new IllegalArgumentException("pitwall.alert.repeat-after is " + repeatAfter
                    + "; allowed are zero and positive durations, PT24H say");
        }
        if (!(lateFactor >= 1)) {
            throw new IllegalArgumentException(
                    "pitwall.alert.late-factor is " + lateFactor + "; allowed are numbers from 1");
        }
        this.repeatAfter = repeatAfter;
        this.lateFactor = lateFactor;
        this.lateAtLeast = lateAtLeast;
        this.waitsTooLong = waitsTooLong;
    }

    public boolean repeats() {
        return !repeatAfter.isZero();
    }

    public Duration repeatAfter() {
        return repeatAfter;
    }

    /** After how long a run of a job that usually takes {@code usual} is late. */
    public Duration lateAfter(Duration usual) {
        var factored = Duration.ofMillis(Math.round(usual.toMillis() * lateFactor));
        return factored.compareTo(lateAtLeast) < 0 ? lateAtLeast : factored;
    }

    public Duration waitsTooLong() {
        return waitsTooLong;
    }
}
