package dev.pitwall.f1.timing.archive;

import dev.pitwall.f1.timing.http.FeedClient;
import dev.pitwall.f1.timing.http.JsonDocument;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads files of the archive. Every method throws {@link dev.pitwall.f1.timing.http.FeedFailureException} when the archive cannot be
 * read.
 */
public final class TimingArchive {

    private final FeedClient client;
    private final URI base;

    /**
     * @param base ends in a slash: {@code https://livetiming.formula1.com/static/}
     */
    public TimingArchive(FeedClient client, URI base) {
        this.client = client;
        this.base = base;
    }

    /** Empty of sessions for a season that has not begun. */
    public ArchiveIndex index(int season) {
        URI address = base.resolve(season + "/Index.json");
        return client.get(address)
                .map(body -> ArchiveIndex.read(JsonDocument.read(body, address.toString()), address.toString()))
                .orElseGet(ArchiveIndex::empty);
    }

    /** A topic of a session; empty when it is not there. */
    public Optional<JsonStream> stream(String path, Topic topic) {
        URI address = address(path, topic);
        return client.get(address).map(body -> JsonStream.read(body, address.toString()));
    }

    /** Topics of a session, those that are there. */
    public SessionFeed session(String path, Topic... topics) {
        Map<Topic, JsonStream> streams = new EnumMap<>(Topic.class);
        for (Topic topic : topics) {
            stream(path, topic).ifPresent(stream -> streams.put(topic, stream));
        }
        return new SessionFeed(streams);
    }

    public URI address(String path, Topic topic) {
        return base.resolve(path + topic.fileName());
    }
}
