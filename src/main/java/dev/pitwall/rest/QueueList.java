package dev.pitwall.rest;

import dev.pitwall.orchestration.run.QueuePlace;
import java.util.List;

/** The first runs of the queue, in its order. */
record QueueList(List<QueuePlaceBody> queue) implements Body {

    static QueueList of(List<QueuePlace> places) {
        return new QueueList(places.stream().map(QueuePlaceBody::of).toList());
    }
}
