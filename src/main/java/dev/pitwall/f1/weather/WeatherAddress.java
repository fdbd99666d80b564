package dev.pitwall.f1.weather;

import java.net.URI;
import java.util.Optional;

/** Whoever stands in for the weather API; where nobody does, the real one is asked. */
public interface WeatherAddress {

    /** The base address to ask instead, ending in a slash; empty for none. */
    Optional<URI> instead();
}
