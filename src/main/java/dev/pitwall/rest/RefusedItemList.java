package dev.pitwall.rest;

import dev.pitwall.orchestration.run.RefusedItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a run read and did not take, in the order read. @param next the address of the page that follows */
record RefusedItemList(List<RefusedItemBody> refused, Optional<String> next) implements Body {

    /**
     * One of them.
     *
     * @param origin file and line, or address
     * @param raw as it came
     */
    record RefusedItemBody(long id, String step, Instant at, String origin, String raw, String reason) {

        static RefusedItemBody of(RefusedItem item) {
            return new RefusedItemBody(item.id(), item.step(), item.at(), item.origin(), item.raw(), item.reason());
        }
    }
}
