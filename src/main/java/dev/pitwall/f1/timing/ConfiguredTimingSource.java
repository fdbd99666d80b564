package dev.pitwall.f1.timing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one {@link TimingSource}, picked by {@code pitwall.source}. A wrong setting is told at the first call, and asked for again at
 * the next one, so a folder that is put right needs no restart.
 */
@ApplicationScoped
public class ConfiguredTimingSource {

    /** So that a newcomer sees the place alive without any setting. */
    static final String SETTING = "pitwall.source";

    private final String name;
    private final Map<String, TimingSourceProvider> providers = new TreeMap<>();

    @Inject
    ConfiguredTimingSource(
            @ConfigProperty(name = SETTING, defaultValue = "demo") String name,
            @Any Instance<TimingSourceProvider> providers) {
        this(name, (Iterable<TimingSourceProvider>) providers);
    }

    ConfiguredTimingSource(String name, Iterable<TimingSourceProvider> providers) {
        this.name = name;
        providers.forEach(provider -> this.providers.put(provider.name(), provider));
    }

    ConfiguredTimingSource() {
        this.name = "";
    }

    @Produces
    @ApplicationScoped
    TimingSource open() {
        TimingSourceProvider provider = providers.get(name);
        if (provider == null) {
            throw new SourceUnavailableException(
                    SETTING + " is '" + name + "'; allowed are " + String.join(", ", providers.keySet()));
        }
        return provider.open();
    }
}
