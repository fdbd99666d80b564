package dev.pitwall.orchestration.definition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an evaluation of a sensor came to. Tick, cursor, runs and messages are written in one transaction. An empty cursor leaves the
 * sensor's memory as it was.
 */
public sealed interface SensorResult {

    Optional<String> cursor();

    /** The same result, remembering this cursor. */
    SensorResult remembering(String cursor);

    /** Calls the one function that fits. */
    <R> R fold(
            Function<Requested, R> requested,
            Function<Announced, R> announced,
            Function<Skipped, R> skipped,
            Function<Acted, R> acted);

    /** Runs are wanted; those whose run key is known already make none. */
    record Requested(List<RunRequest> requests, Optional<String> cursor) implements SensorResult {
        public Requested {
            requests = List.copyOf(requests);
            if (requests.isEmpty()) {
                throw new IllegalArgumentException("requests are empty; a sensor that wants no run says why it skips");
            }
        }

        @Override
        public Requested remembering(String newCursor) {
            return new Requested(requests, Optional.of(newCursor));
        }

        @Override
        public <R> R fold(
                Function<Requested, R> requested,
                Function<Announced, R> announced,
                Function<Skipped, R> skipped,
                Function<Acted, R> acted) {
            return requested.apply(this);
        }
    }

    /** People are to be told; the messages go into the outbox in the tick's transaction, each key once. */
    record Announced(List<Announcement> announcements, Optional<String> cursor) implements SensorResult {
        public Announced {
            announcements = List.copyOf(announcements);
            if (announcements.isEmpty()) {
                throw new IllegalArgumentException(
                        "announcements are empty; a sensor that has nothing to tell says why it skips");
            }
        }

        @Override
        public Announced remembering(String newCursor) {
            return new Announced(announcements, Optional.of(newCursor));
        }

        @Override
        public <R> R fold(
                Function<Requested, R> requested,
                Function<Announced, R> announced,
                Function<Skipped, R> skipped,
                Function<Acted, R> acted) {
            return announced.apply(this);
        }
    }

    /** Nothing is to be done, for a reason that a person understands: "practice 2 of Bahrain is not published yet". */
    record Skipped(String reason, Optional<String> cursor) implements SensorResult {
        public Skipped {
            requireText("reason of a skip", reason);
        }

        @Override
        public Skipped remembering(String newCursor) {
            return new Skipped(reason, Optional.of(newCursor));
        }

        @Override
        public <R> R fold(
                Function<Requested, R> requested,
                Function<Announced, R> announced,
                Function<Skipped, R> skipped,
                Function<Acted, R> acted) {
            return skipped.apply(this);
        }
    }

    /** The sensor did something itself that needs no run, and says what. */
    record Acted(String summary, Optional<String> cursor) implements SensorResult {
        public Acted {
            requireText("summary of an act", summary);
        }

        @Override
        public Acted remembering(String newCursor) {
            return new Acted(summary, Optional.of(newCursor));
        }

        @Override
        public <R> R fold(
                Function<Requested, R> requested,
                Function<Announced, R> announced,
                Function<Skipped, R> skipped,
                Function<Acted, R> acted) {
            return acted.apply(this);
        }
    }

    static Requested request(RunRequest... requests) {
        return new Requested(List.of(requests), Optional.empty());
    }

    static Requested request(List<RunRequest> requests) {
        return new Requested(requests, Optional.empty());
    }

    static Announced announce(Announcement... announcements) {
        return new Announced(List.of(announcements), Optional.empty());
    }

    static Skipped skip(String reason) {
        return new Skipped(reason, Optional.empty());
    }

    static Acted acted(String summary) {
        return new Acted(summary, Optional.empty());
    }

    private static void requireText(String field, String value) {
        if (Objects.requireNonNullElse(value, "").isBlank()) {
            throw new IllegalArgumentException(field + " is empty; allowed is a sentence");
        }
    }
}
