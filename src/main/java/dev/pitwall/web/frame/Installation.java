package dev.pitwall.web.frame;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which installation of Pitwall this is, as its settings say. */
@Dependent
public class Installation {

    private final String environment;
    private final String source;

    /**
     * @param environment {@code pitwall.environment}: dev or prod
     * @param source {@code pitwall.source}: demo, files or live
     */
    @Inject
    public Installation(
            @ConfigProperty(name = "pitwall.environment", defaultValue = "dev") String environment,
            @ConfigProperty(name = "pitwall.source", defaultValue = "demo") String source) {
        this.environment = Objects.requireNonNull(environment, "pitwall.environment");
        this.source = Objects.requireNonNull(source, "pitwall.source");
    }

    public String environment() {
        return environment;
    }

    public boolean isProduction() {
        return environment.equals("prod");
    }

    /** Whether what is shown is simulated, and must be marked so on every page. */
    public boolean isDemonstration() {
        return source.equals("demo");
    }
}
