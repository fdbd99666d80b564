package dev.pitwall.orchestration.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why a run waits.
 *
 * @param place which it is among those that wait, from 1; runs ahead of it may themselves have to wait for a limit that does not
 *     concern it
 * @param waiting how many runs wait
 * @param notBefore when the queue begins to consider it; empty when it does already
 * @param pause what is paused, by whom and why; a pause holds those too that start above the limits
 * @param startsAnyway whether an operator lets it exceed the limits
 * @param limits every limit that concerns it
 */
public record QueuePlace(
        long runId,
        long place,
        long waiting,
        Optional<Instant> notBefore,
        Optional<String> pause,
        boolean startsAnyway,
        List<LimitInForce> limits) {

    public QueuePlace {
        limits = List.copyOf(limits);
    }

    /**
     * A limit that concerns the run.
     *
     * @param needs how many slots the run needs; 0 where no run is asked about
     * @param holders who holds slots now, the longest first
     */
    public record LimitInForce(Limit limit, int needs, List<SlotHolder> holders) {

        public LimitInForce {
            holders = List.copyOf(holders);
        }

        public int held() {
            return HeldSlots.count(holders);
        }

        /** Whether the run has to wait for it. */
        public boolean blocks() {
            return needs > limit.size() - held();
        }

        private String words() {
            var by = holders.stream().map(holder -> "run " + holder.runId()).collect(Collectors.joining(", "));
            return limit.words() + " (" + held() + " of " + limit.size() + " held" + (by.isEmpty() ? "" : " by " + by)
                    + ")";
        }
    }

    /** The limits that it has to wait for. */
    public List<LimitInForce> blockedBy() {
        return startsAnyway
                ? List.of()
                : limits.stream().filter(LimitInForce::blocks).toList();
    }

    /** In a sentence without its end: "it waits for pool f1-archive (1 of 1 held by run 12)". */
    public String why() {
        if (pause.isPresent()) {
            return "it waits because " + pause.get();
        }
        if (notBefore.isPresent()) {
            return "it waits until " + notBefore.get();
        }
        var blocked = blockedBy();
        return blocked.isEmpty()
                ? "it is free to start and waits for a node"
                : "it waits for " + blocked.stream().map(LimitInForce::words).collect(Collectors.joining(" and "));
    }
}
