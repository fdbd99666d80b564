package dev.pitwall.rest;

import dev.pitwall.orchestration.retention.Retention;
import dev.pitwall.orchestration.retention.RetentionPass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is deleted when it is old, and the newest passes that did it. */
record RetentionBody(List<KindBody> kinds, List<PassBody> passes) implements Body {

    /**
     * A kind of rows.
     *
     * @param setting changes the age
     * @param age absent where it is kept for ever
     * @param count how many would be deleted now; only where counted is true
     */
    record KindBody(String name, String description, String setting, Optional<Duration> age, Optional<Long> count) {

        static KindBody of(Retention.Kind kind) {
            return new KindBody(
                    kind.name(),
                    kind.description(),
                    kind.setting(),
                    kind.age(),
                    kind.count().stream().boxed().findFirst());
        }
    }

    /**
     * A pass over all kinds.
     *
     * @param deleted how many of each kind so far
     * @param failure why it ended early; the next one goes on
     */
    record PassBody(
            long id,
            boolean underWay,
            String startedBy,
            String node,
            Instant startedAt,
            Map<String, Long> deleted,
            Optional<Instant> endedAt,
            Optional<String> failure)
            implements Body {

        static PassBody of(RetentionPass pass) {
            return new PassBody(
                    pass.id(),
                    pass.isUnderWay(),
                    pass.startedBy(),
                    pass.nodeName(),
                    pass.startedAt(),
                    pass.deleted(),
                    pass.endedAt(),
                    pass.failure());
        }
    }
}
