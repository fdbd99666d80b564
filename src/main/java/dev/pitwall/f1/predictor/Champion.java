package dev.pitwall.f1.predictor;

import dev.pitwall.f1.prediction.ModelKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which model's prediction is told. Every model is fitted and judged in each run; none takes over by itself. An operator's word on the
 * page of the models stands until it is taken back; without one the setting {@value #SETTING} decides.
 */
@ApplicationScoped
public class Champion {

    static final String SETTING = "pitwall.prediction.model";

    private final ModelKind setting;
    private final ChampionChoices choices;

    @Inject
    Champion(@ConfigProperty(name = SETTING, defaultValue = "ridge") String id, ChampionChoices choices) {
        this(kind(SETTING, id), choices);
    }

    Champion(ModelKind setting, ChampionChoices choices) {
        this.setting = setting;
        this.choices = choices;
    }

    /** For the container's proxy. */
    Champion() {
        this(ModelKind.RIDGE, null);
    }

    /**
     * Which model speaks, and by whose word.
     *
     * @param setting what the setting names
     * @param choice the operator's word that stands; it may say that the setting decides
     */
    public record Word(ModelKind kind, ModelKind setting, Optional<ChampionChoice> choice) {

        /** Whether an operator picked the model, and not the setting. */
        public boolean byOperator() {
            return choice.flatMap(ChampionChoice::kind).isPresent();
        }
    }

    /**
     * As it is now.
     *
     * @throws IllegalArgumentException when the word that stands names a model that this version lacks
     */
    public Word word() {
        Optional<ChampionChoice> latest = choices.latest();
        ModelKind kind = latest.flatMap(ChampionChoice::kind)
                .map(id -> kind("model_kind of champion_choice " + latest.get().id(), id))
                .orElse(setting);
        return new Word(kind, setting, latest);
    }

    /** @throws IllegalArgumentException for an unknown id, naming the field, the value and what is allowed */
    static ModelKind kind(String field, String id) {
        try {
            return ModelKind.ofId(id);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    field + " is \"" + id + "\"; allowed are " + String.join(", ", ModelKind.ids()), e);
        }
    }
}
