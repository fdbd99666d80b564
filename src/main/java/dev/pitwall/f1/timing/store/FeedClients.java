package dev.pitwall.f1.timing.store;

import dev.pitwall.f1.timing.http.FeedClient;
import dev.pitwall.f1.timing.http.RequestPace;
import dev.pitwall.f1.timing.http.RetryPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the clients that ask the outside: each keeps what it reads, and keeps to the pace of its host together with all nodes. With
 * {@code pitwall.source.replay=true} they answer from what was kept, and leave the network alone.
 */
@ApplicationScoped
public class FeedClients {

    private final Payloads payloads;
    private final HostPlaces places;
    private final boolean replay;
    private final Map<String, List<HostLimit>> limits = new ConcurrentHashMap<>();

    @Inject
    FeedClients(
            Payloads payloads,
            HostPlaces places,
            @ConfigProperty(name = "pitwall.source.replay", defaultValue = "false") boolean replay) {
        this.payloads = payloads;
        this.places = places;
        this.replay = replay;
    }

    /** For the container's proxy. */
    FeedClients() {
        this(null, null, false);
    }

    /** @param limit for one try as a whole, the body included */
    public FeedClient client(Duration limit) {
        return new FeedClient(limit, RetryPolicy.USUAL, RequestPace.unlimited(), payloads, replay);
    }

    /**
     * @param address of the host that counts requests
     * @param limits as it asks for them
     */
    public FeedClient client(Duration limit, URI address, HostLimit... limits) {
        this.limits.put(Payloads.host(address), List.of(limits));
        return new FeedClient(
                limit, RetryPolicy.USUAL, new SharedPace(places, address, List.of(limits)), payloads, replay);
    }

    /** The limits of the hosts that count requests, as far as this node has asked them. It grows. */
    public Map<String, List<HostLimit>> limits() {
        return Collections.unmodifiableMap(limits);
    }
}
