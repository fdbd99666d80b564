package dev.pitwall.f1.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether {@code pitwall.source} picks the demonstration. */
@ApplicationScoped
public class DemoSwitch {

    static final String NAME = "demo";

    private final String source;

    @Inject
    DemoSwitch(@ConfigProperty(name = "pitwall.source", defaultValue = NAME) String source) {
        this.source = source;
    }

    DemoSwitch() {
        this.source = "";
    }

    boolean isOn() {
        return NAME.equals(source);
    }
}
