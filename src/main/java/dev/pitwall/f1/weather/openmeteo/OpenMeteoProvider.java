package dev.pitwall.f1.weather.openmeteo;

import dev.pitwall.f1.timing.live.BaseAddress;
import dev.pitwall.f1.timing.store.FeedClients;
import dev.pitwall.f1.timing.store.HostLimit;
import dev.pitwall.f1.weather.ForecastSource;
import dev.pitwall.f1.weather.WeatherAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one {@link ForecastSource}: at {@value #SETTING} where that is set, else at an address that stands in, else the real one. */
@ApplicationScoped
public class OpenMeteoProvider {

    static final String SETTING = "pitwall.weather.url";

    private static final String REAL = "https://api.open-meteo.com/";

    private static final Duration LIMIT = Duration.ofSeconds(15);

    /** Open-Meteo asks for less than 600 a minute and 10,000 a day from those who do not pay. */
    private static final HostLimit A_MINUTE = new HostLimit(300, Duration.ofMinutes(1));

    private final FeedClients clients;
    private final Optional<String> configured;
    private final Instance<WeatherAddress> others;

    @Inject
    OpenMeteoProvider(
            FeedClients clients,
            @ConfigProperty(name = SETTING) Optional<String> configured,
            @Any Instance<WeatherAddress> others) {
        this.clients = clients;
        this.configured = configured;
        this.others = others;
    }

    /** For the container's proxy. */
    OpenMeteoProvider() {
        this(null, Optional.empty(), null);
    }

    @Produces
    @ApplicationScoped
    ForecastSource open() {
        URI base = address();
        return new OpenMeteo(clients.client(LIMIT, base, A_MINUTE), base);
    }

    private URI address() {
        return configured
                .filter(text -> !text.isBlank())
                .map(text -> BaseAddress.parse(SETTING, text))
                .or(() -> others.stream()
                        .map(WeatherAddress::instead)
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElseGet(() -> URI.create(REAL));
    }
}
