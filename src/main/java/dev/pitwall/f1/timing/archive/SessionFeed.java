package dev.pitwall.f1.timing.archive;

import java.util.EnumMap;
import java.util.Map;

/** The streams of one session, as many topics as were asked for. */
public record SessionFeed(Map<Topic, JsonStream> streams) {

    public SessionFeed {
        Map<Topic, JsonStream> copy = new EnumMap<>(Topic.class);
        copy.putAll(streams);
        streams = java.util.Collections.unmodifiableMap(copy);
    }

    public JsonStream stream(Topic topic) {
        return streams.getOrDefault(topic, JsonStream.EMPTY);
    }

    /** The state of a topic at the end. */
    public FeedNode finalState(Topic topic) {
        FeedState state = new FeedState();
        stream(topic).lines().forEach(line -> state.merge(line.change()));
        return state.root();
    }
}
