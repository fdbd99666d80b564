package dev.pitwall.f1.timing.store;

import dev.pitwall.f1.timing.http.HostPace;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The pace of a host that counts the requests of all nodes together. */
final class SharedPace implements HostPace {

    private final HostPlaces places;
    private final String host;
    private final List<HostLimit> limits;
    private final ThreadLocal<HostPlaces.Place> taken = new ThreadLocal<>();

    SharedPace(HostPlaces places, URI address, List<HostLimit> limits) {
        this.places = places;
        this.host = Payloads.host(address);
        this.limits = List.copyOf(limits);
    }

    @Override
    public Duration takePlace() {
        HostPlaces.Place place = places.take(host, limits);
        taken.set(place);
        return place.until();
    }

    /** A thread gives back what it took itself, or another's wait would become too short. */
    @Override
    public void giveBack() {
        HostPlaces.Place place = taken.get();
        if (place != null) {
            places.giveBack(place);
            taken.remove();
        }
    }
}
