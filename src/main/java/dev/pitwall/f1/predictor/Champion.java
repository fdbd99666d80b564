package dev.pitwall.f1.predictor;

import dev.pitwall.f1.prediction.ModelKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which model's prediction is told. Every model is fitted and judged in each run; none takes over by itself: that is the operator's word,
 * given by the setting {@value #SETTING}.
 */
@ApplicationScoped
public class Champion {

    static final String SETTING = "pitwall.prediction.model";

    private final ModelKind kind;

    @Inject
    Champion(@ConfigProperty(name = SETTING, defaultValue = "ridge") String id) {
        this(kind(id));
    }

    Champion(ModelKind kind) {
        this.kind = kind;
    }

    /** For the container's proxy. */
    Champion() {
        this(ModelKind.RIDGE);
    }

    ModelKind kind() {
        return kind;
    }

    private static ModelKind kind(String id) {
        try {
            return ModelKind.ofId(id);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(SETTING + " is \"" + id + "\", expected one of " + ModelKind.ids(), e);
        }
    }
}
