package dev.pitwall.f1.weather.openmeteo;

import dev.pitwall.f1.timing.http.FeedClient;
import dev.pitwall.f1.timing.http.RequestPace;
import dev.pitwall.f1.timing.http.RetryPolicy;
import dev.pitwall.f1.timing.live.BaseAddress;
import dev.pitwall.f1.weather.ForecastSource;
import dev.pitwall.f1.weather.WeatherAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one {@link ForecastSource}: at {@value #SETTING} where that is set, else at an address that stands in, else the real one. */
@ApplicationScoped
public class OpenMeteoProvider {

    static final String SETTING = "pitwall.weather.url";

    private static final String REAL = "https://api.open-meteo.com/";

    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final Optional<String> configured;
    private final Instance<WeatherAddress> others;

    @Inject
    OpenMeteoProvider(
            @ConfigProperty(name = SETTING) Optional<String> configured, @Any Instance<WeatherAddress> others) {
        this.configured = configured;
        this.others = others;
    }

    /** For the container's proxy. */
    OpenMeteoProvider() {
        this(Optional.empty(), null);
    }

    @Produces
    @ApplicationScoped
    ForecastSource open() {
        // Open-Meteo asks for less than 600 a minute and 10,000 a day from those who do not pay.
        RequestPace pace = RequestPace.none(Clock.systemUTC()).atMost(300, Duration.ofMinutes(1));
        return new OpenMeteo(new FeedClient(LIMIT, RetryPolicy.USUAL, pace), address());
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
