package dev.pitwall.f1.timing.live;

import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.TimingSourceProvider;
import dev.pitwall.f1.timing.archive.TimingArchive;
import dev.pitwall.f1.timing.jolpica.Jolpica;
import dev.pitwall.f1.timing.openf1.OpenF1;
import dev.pitwall.f1.timing.store.FeedClients;
import dev.pitwall.f1.timing.store.HostLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code pitwall.source=live}: the real APIs, at the addresses of {@code pitwall.timing.archive.url}, {@code …jolpica.url} and
 * {@code …openf1.url}, and the list of tyres at {@code pitwall.timing.compounds}.
 */
@ApplicationScoped
public class LiveTimingSourceProvider implements TimingSourceProvider {

    private static final String NAME = "live";

    /** A whole session of times is up to 8 MB. */
    private static final Duration ARCHIVE_LIMIT = Duration.ofSeconds(60);

    private static final Duration JOLPICA_LIMIT = Duration.ofSeconds(15);

    /** A few kilobytes. */
    private static final Duration COMPOUNDS_LIMIT = Duration.ofSeconds(15);

    /** The laps of a race are a thousand entries. */
    private static final Duration OPENF1_LIMIT = Duration.ofSeconds(30);

    // What Jolpica asks of its users.
    private static final HostLimit A_SECOND = new HostLimit(4, Duration.ofSeconds(1));
    private static final HostLimit AN_HOUR = new HostLimit(200, Duration.ofHours(1));

    // What OpenF1 gives without an account.
    private static final HostLimit OPENF1_A_SECOND = new HostLimit(3, Duration.ofSeconds(1));
    private static final HostLimit OPENF1_A_MINUTE = new HostLimit(30, Duration.ofMinutes(1));

    private final FeedClients clients;
    private final String archive;
    private final String jolpica;
    private final String openF1;
    private final String results;
    private final String laps;
    private final Optional<String> compounds;

    @Inject
    LiveTimingSourceProvider(
            FeedClients clients,
            @ConfigProperty(name = BaseAddress.ARCHIVE, defaultValue = "https://livetiming.formula1.com/static/")
                    String archive,
            @ConfigProperty(name = BaseAddress.JOLPICA, defaultValue = "https://api.jolpi.ca/ergast/f1/")
                    String jolpica,
            @ConfigProperty(name = BaseAddress.OPENF1, defaultValue = "https://api.openf1.org/v1/") String openF1,
            @ConfigProperty(name = SessionSources.RESULTS, defaultValue = SessionSources.USUAL) String results,
            @ConfigProperty(name = SessionSources.LAPS, defaultValue = SessionSources.USUAL) String laps,
            @ConfigProperty(name = CompoundList.SETTING) Optional<String> compounds) {
        this.clients = clients;
        this.archive = archive;
        this.jolpica = jolpica;
        this.openF1 = openF1;
        this.results = results;
        this.laps = laps;
        this.compounds = compounds;
    }

    LiveTimingSourceProvider() {
        this.clients = null;
        this.archive = "";
        this.jolpica = "";
        this.openF1 = "";
        this.results = "";
        this.laps = "";
        this.compounds = Optional.empty();
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
        URI openF1Base = BaseAddress.parse(BaseAddress.OPENF1, openF1);
        return new LiveTimingSource(
                NAME,
                false,
                clock,
                new Jolpica(clients.client(JOLPICA_LIMIT, jolpicaBase, A_SECOND, AN_HOUR), jolpicaBase),
                SessionSources.configured(
                        results,
                        laps,
                        new TimingArchive(clients.client(ARCHIVE_LIMIT), archiveBase),
                        new OpenF1(
                                clients.client(OPENF1_LIMIT, openF1Base, OPENF1_A_SECOND, OPENF1_A_MINUTE), openF1Base),
                        clock,
                        Freshness.OF_REAL_APIS),
                CompoundList.of(compounds, clients.client(COMPOUNDS_LIMIT)),
                Freshness.OF_REAL_APIS,
                clock);
    }
}
