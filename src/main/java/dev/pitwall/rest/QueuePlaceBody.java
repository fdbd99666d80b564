package dev.pitwall.rest;

import dev.pitwall.orchestration.run.Limit;
import dev.pitwall.orchestration.run.QueuePlace;
import dev.pitwall.orchestration.run.QueuePlace.LimitInForce;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.orchestration.run.SlotHolder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why a run waits.
 *
 * @param why in a sentence
 * @param place which it is among those that wait, from 1
 * @param waiting how many runs wait
 * @param notBefore when the queue begins to consider it; absent when it does already
 * @param pause what is paused, by whom and why
 * @param startsAnyway whether an operator lets it exceed the limits
 * @param limits every limit that concerns it
 */
record QueuePlaceBody(
        long run,
        String why,
        long place,
        long waiting,
        Optional<Instant> notBefore,
        Optional<String> pause,
        boolean startsAnyway,
        List<LimitBody> limits)
        implements Body {

    /**
     * A limit that concerns the run.
     *
     * @param name the pool or the tag; {@code runs} for all runs
     * @param value the value of the tag that is counted
     * @param size how many slots there are
     * @param needs how many of them the run needs
     * @param blocks whether the run has to wait for it
     * @param holders who holds slots now, the longest first
     */
    record LimitBody(
            Limit.Kind kind,
            String name,
            Optional<String> value,
            int size,
            int held,
            int needs,
            boolean blocks,
            List<HolderBody> holders) {

        private static LimitBody of(LimitInForce limit) {
            return new LimitBody(
                    limit.limit().kind(),
                    limit.limit().name(),
                    limit.limit().value(),
                    limit.limit().size(),
                    limit.held(),
                    limit.needs(),
                    limit.blocks(),
                    limit.holders().stream().map(HolderBody::of).toList());
        }
    }

    /**
     * A run under way that holds slots.
     *
     * @param since when a node took the run
     */
    record HolderBody(long run, String job, RunStatus status, int slots, Instant since) {

        private static HolderBody of(SlotHolder holder) {
            return new HolderBody(holder.runId(), holder.job(), holder.status(), holder.slots(), holder.since());
        }
    }

    static QueuePlaceBody of(QueuePlace place) {
        return new QueuePlaceBody(
                place.runId(),
                place.why(),
                place.place(),
                place.waiting(),
                place.notBefore(),
                place.pause(),
                place.startsAnyway(),
                place.limits().stream().map(LimitBody::of).toList());
    }
}
