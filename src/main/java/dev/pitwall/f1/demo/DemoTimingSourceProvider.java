package dev.pitwall.f1.demo;

import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.TimingSourceProvider;
import dev.pitwall.f1.timing.archive.TimingArchive;
import dev.pitwall.f1.timing.http.FeedClient;
import dev.pitwall.f1.timing.http.RequestPace;
import dev.pitwall.f1.timing.http.RetryPolicy;
import dev.pitwall.f1.timing.jolpica.Jolpica;
import dev.pitwall.f1.timing.live.BaseAddress;
import dev.pitwall.f1.timing.live.CompoundList;
import dev.pitwall.f1.timing.live.Freshness;
import dev.pitwall.f1.timing.live.LiveTimingSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code pitwall.source=demo}: the demonstration, read over HTTP by the classes that read the real APIs. Its addresses are those of
 * this server, unless {@code pitwall.timing.archive.url}, {@code pitwall.timing.jolpica.url} and {@code pitwall.timing.compounds} say
 * otherwise.
 */
@ApplicationScoped
public class DemoTimingSourceProvider implements TimingSourceProvider {

    /** The answer comes from this very server, which on a busy machine is slower than any API: a build was seen to take 12 s. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** A new session is seen within seconds. */
    private static final Freshness FRESHNESS = new Freshness(Duration.ofSeconds(60), Duration.ofSeconds(3));

    private final DemoClock clock;
    private final int port;
    private final Optional<String> archive;
    private final Optional<String> jolpica;
    private final Optional<String> compounds;

    @Inject
    DemoTimingSourceProvider(
            DemoClock clock,
            @ConfigProperty(name = "pitwall.http.port", defaultValue = "9080") int port,
            @ConfigProperty(name = BaseAddress.ARCHIVE) Optional<String> archive,
            @ConfigProperty(name = BaseAddress.JOLPICA) Optional<String> jolpica,
            @ConfigProperty(name = CompoundList.SETTING) Optional<String> compounds) {
        this.clock = clock;
        this.port = port;
        this.archive = archive;
        this.jolpica = jolpica;
        this.compounds = compounds;
    }

    /** For the container's proxy. */
    DemoTimingSourceProvider() {
        this(null, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public String name() {
        return DemoSwitch.NAME;
    }

    @Override
    public TimingSource open() {
        return source(
                clock,
                address(BaseAddress.ARCHIVE, archive, "f1-archive/static/"),
                address(BaseAddress.JOLPICA, jolpica, "jolpica/ergast/f1/"),
                said(compounds).orElseGet(() -> own("compounds.csv")));
    }

    static TimingSource source(DemoClock clock, URI archive, URI jolpica, String compounds) {
        FeedClient client = new FeedClient(LIMIT, RetryPolicy.USUAL, RequestPace.unlimited());
        return new LiveTimingSource(
                DemoSwitch.NAME,
                true,
                clock.clock(),
                new Jolpica(client, jolpica),
                new TimingArchive(client, archive),
                CompoundList.of(Optional.of(compounds), client),
                FRESHNESS,
                Clock.systemUTC());
    }

    private URI address(String setting, Optional<String> configured, String path) {
        return BaseAddress.parse(setting, said(configured).orElseGet(() -> own(path)));
    }

    private String own(String path) {
        return "http://127.0.0.1:" + port + "/demo/" + path;
    }

    private static Optional<String> said(Optional<String> configured) {
        return configured.filter(text -> !text.isBlank());
    }
}
