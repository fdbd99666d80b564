package dev.pitwall.web.run;

import dev.pitwall.orchestration.journal.RunEvent;
import dev.pitwall.web.part.Badge;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of a run's log.
 *
 * @param detail whole, or its beginning
 * @param cut where the whole detail is, when it is longer than a page holds
 */
public record LogLine(
        long id,
        Instant at,
        Badge level,
        String type,
        Optional<String> step,
        String message,
        Optional<String> detail,
        Optional<Cut> cut) {

    /** @param length of the whole, "5,700,000" characters */
    public record Cut(String length, String address) {}

    static LogLine of(RunEvent event) {
        return new LogLine(
                event.id(),
                event.at(),
                Badge.of(event.level()),
                event.type().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                event.step(),
                event.message(),
                event.detail(),
                event.detailIsCut()
                        ? Optional.of(new Cut(
                                String.format(Locale.ENGLISH, "%,d", event.detailLength()),
                                "/runs/" + event.runId() + "/lines/" + event.id() + ".txt"))
                        : Optional.empty());
    }
}
