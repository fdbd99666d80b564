package dev.pitwall.web.part;

import dev.pitwall.orchestration.run.Cause;
import java.util.Optional;

/**
 * What launched a run, in words, with a link to it.
 *
 * @param icon of the frame's symbols
 * @param words "sensor practice_data_sensor"
 * @param path of the schedule, sensor tick or run that it came from
 */
public record CauseWords(String icon, String words, Optional<String> path) {

    public static CauseWords of(Cause cause) {
        return switch (cause.kind()) {
            case SCHEDULE -> new CauseWords("schedule", "schedule " + cause.name(), tick(cause));
            case SENSOR -> new CauseWords("sensor", "sensor " + cause.name(), tick(cause));
            case PERSON -> new CauseWords("person", person(cause), run(cause));
            case RETRY -> new CauseWords("starting", "retry by " + cause.name(), run(cause));
            case BACKFILL -> new CauseWords("schedule", "backfill of " + cause.name(), backfill(cause));
            case IMPORT -> new CauseWords("link", "import from " + cause.name(), Optional.empty());
        };
    }

    private static String person(Cause cause) {
        return cause.reference().isPresent()
                ? cause.name() + ", again of run " + cause.reference().getAsLong()
                : cause.name();
    }

    private static Optional<String> tick(Cause cause) {
        var page = "/automation/" + cause.name();
        return Optional.of(
                cause.reference().isPresent()
                        ? page + "?tick=" + cause.reference().getAsLong() + "#tick"
                        : page);
    }

    private static Optional<String> backfill(Cause cause) {
        return cause.reference().isPresent()
                ? Optional.of("/backfills/" + cause.reference().getAsLong())
                : Optional.empty();
    }

    private static Optional<String> run(Cause cause) {
        return cause.reference().isPresent()
                ? Optional.of("/runs/" + cause.reference().getAsLong())
                : Optional.empty();
    }
}
