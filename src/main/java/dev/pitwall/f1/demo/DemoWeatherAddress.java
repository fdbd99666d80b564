package dev.pitwall.f1.demo;

import dev.pitwall.f1.weather.WeatherAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The invented championship has invented weather: while it is on, forecasts come from this server. */
@ApplicationScoped
public class DemoWeatherAddress implements WeatherAddress {

    private final DemoSwitch demonstration;
    private final int port;

    @Inject
    DemoWeatherAddress(
            DemoSwitch demonstration, @ConfigProperty(name = "pitwall.http.port", defaultValue = "9080") int port) {
        this.demonstration = demonstration;
        this.port = port;
    }

    /** For the container's proxy. */
    DemoWeatherAddress() {
        this(null, 0);
    }

    @Override
    public Optional<URI> instead() {
        return demonstration.isOn()
                ? Optional.of(URI.create("http://127.0.0.1:" + port + "/demo/open-meteo/"))
                : Optional.empty();
    }
}
