package dev.pitwall.f1.timing.live;

import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.TimingSourceProvider;
import dev.pitwall.f1.timing.archive.TimingArchive;
import dev.pitwall.f1.timing.jolpica.Jolpica;
import dev.pitwall.f1.timing.store.FeedClients;
import dev.pitwall.f1.timing.store.HostLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code pitwall.source=live}: the real APIs, at the addresses of {@code pitwall.timing.archive.url} and {@code …jolpica.url}. */
@ApplicationScoped
public class LiveTimingSourceProvider implements TimingSourceProvider {

    private static final String NAME = "live";

    /** A whole session of times is up to 8 MB. */
    private static final Duration ARCHIVE_LIMIT = Duration.ofSeconds(60);

    private static final Duration JOLPICA_LIMIT = Duration.ofSeconds(15);

    // What Jolpica asks of its users.
    private static final HostLimit A_SECOND = new HostLimit(4, Duration.ofSeconds(1));
    private static final HostLimit AN_HOUR = new HostLimit(200, Duration.ofHours(1));

    private final FeedClients clients;
    private final String archive;
    private final String jolpica;

    @Inject
    LiveTimingSourceProvider(
            FeedClients clients,
            @ConfigProperty(name = BaseAddress.ARCHIVE, defaultValue = "https://livetiming.formula1.com/static/")
                    String archive,
            @ConfigProperty(name = BaseAddress.JOLPICA, defaultValue = "https://api.jolpi.ca/ergast/f1/")
                    String jolpica) {
        this.clients = clients;
        this.archive = archive;
        this.jolpica = jolpica;
    }

    LiveTimingSourceProvider() {
        this.clients = null;
        this.archive = "";
        this.jolpica = "";
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TimingSource open() {
        Clock clock = Clock.systemUTC();
        URI archiveBase = BaseAddress.parse(BaseAddress.ARCHIVE, archive);
        URI jolpicaBase = BaseAddress.parse(BaseAddress.JOLPICA, jolpica);
        return new LiveTimingSource(
                NAME,
                false,
                clock,
                new Jolpica(clients.client(JOLPICA_LIMIT, jolpicaBase, A_SECOND, AN_HOUR), jolpicaBase),
                new TimingArchive(clients.client(ARCHIVE_LIMIT), archiveBase),
                Freshness.OF_REAL_APIS,
                clock);
    }
}
