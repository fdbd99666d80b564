package dev.pitwall.f1.timing.live;

import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.TimingSourceProvider;
import dev.pitwall.f1.timing.archive.TimingArchive;
import dev.pitwall.f1.timing.http.FeedClient;
import dev.pitwall.f1.timing.http.RequestPace;
import dev.pitwall.f1.timing.http.RetryPolicy;
import dev.pitwall.f1.timing.jolpica.Jolpica;
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

    private final String archive;
    private final String jolpica;

    @Inject
    LiveTimingSourceProvider(
            @ConfigProperty(name = BaseAddress.ARCHIVE, defaultValue = "https://livetiming.formula1.com/static/")
                    String archive,
            @ConfigProperty(name = BaseAddress.JOLPICA, defaultValue = "https://api.jolpi.ca/ergast/f1/")
                    String jolpica) {
        this.archive = archive;
        this.jolpica = jolpica;
    }

    LiveTimingSourceProvider() {
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
        // What Jolpica asks of its users: 4 requests a second, 200 an hour.
        RequestPace pace =
                RequestPace.none(clock).atMost(4, Duration.ofSeconds(1)).atMost(200, Duration.ofHours(1));
        URI archiveBase = BaseAddress.parse(BaseAddress.ARCHIVE, archive);
        URI jolpicaBase = BaseAddress.parse(BaseAddress.JOLPICA, jolpica);
        return new LiveTimingSource(
                NAME,
                false,
                clock,
                new Jolpica(new FeedClient(JOLPICA_LIMIT, RetryPolicy.USUAL, pace), jolpicaBase),
                new TimingArchive(
                        new FeedClient(ARCHIVE_LIMIT, RetryPolicy.USUAL, RequestPace.unlimited()), archiveBase),
                Freshness.OF_REAL_APIS,
                clock);
    }
}
