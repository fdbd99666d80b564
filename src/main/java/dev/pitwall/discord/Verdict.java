package dev.pitwall.discord;

import dev.pitwall.orchestration.alert.Delivery;
import java.time.Duration;
import java.util.Optional;

/** What a status of HTTP means for a message. */
final class Verdict {

    /** A wrong setting is found by a person, not by trying; "send again" tries at once. */
    private static final Duration UNTIL_SOMEONE_LOOKS = Duration.ofMinutes(10);

    private Verdict() {}

    /**
     * @param status of an answer that is not good
     * @param pause how long Discord asked to be left alone
     * @param words what it said, without secrets
     * @param settings which settings may be wrong
     */
    static Delivery of(int status, Optional<Duration> pause, String words, String settings) {
        return switch (status) {
            case 429 -> new Delivery.Retry(pause, "Discord asks for a pause: " + words);
            case 401, 403, 404, 405 -> wrongSetting("Discord answered " + words + ": check " + settings);
            case 408 -> outage(words);
            default -> status >= 500 ? outage(words) : new Delivery.Refused("Discord refused the message: " + words);
        };
    }

    static Delivery wrongSetting(String why) {
        return new Delivery.Retry(Optional.of(UNTIL_SOMEONE_LOOKS), why);
    }

    static Delivery outage(String words) {
        return new Delivery.Retry(Optional.empty(), "Discord does not work: " + words);
    }

    static Delivery noConnection(Throwable failure) {
        return new Delivery.Retry(
                Optional.empty(),
                "no connection to Discord: " + failure.getClass().getSimpleName());
    }
}
