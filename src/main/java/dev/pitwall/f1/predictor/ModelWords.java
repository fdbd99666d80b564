package dev.pitwall.f1.predictor;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which model speaks, by whose word, and that it changed: sentences for the run, the message and the page. */
final class ModelWords {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private ModelWords() {}

    static String spoken(Champion.Word word) {
        return "the model is " + word.kind().id() + ", " + by(word.choice());
    }

    /**
     * What a reader of the message should know: a model that an operator gave the word, and a model that is not that of the prediction
     * before. It names no account, because the message goes to whoever reads the channel; the page does.
     *
     * @param choice that stood when the model was fitted
     * @param before kind of the model of the prediction before this one
     */
    static List<String> notes(FittedModel model, Optional<ChampionChoice> choice, Optional<String> before) {
        List<String> notes = new ArrayList<>();
        before.filter(kind -> !kind.equals(model.kind()))
                .ifPresent(kind -> notes.add("Another model speaks than in the last prediction: " + model.kind()
                        + " took over from " + kind + ", " + by(choice) + "."));
        if (notes.isEmpty() && choice.flatMap(ChampionChoice::kind).isPresent()) {
            notes.add("The model " + model.kind() + " speaks " + by(choice) + ".");
        }
        return notes;
    }

    /** {@code by the setting …} or {@code by an operator's word of …}. */
    static String by(Optional<ChampionChoice> choice) {
        return choice.filter(one -> one.kind().isPresent())
                .map(one -> "by an operator's word of " + at(one.chosenAt()))
                .orElse("by the setting " + Champion.SETTING);
    }

    /** The same for the page, with the account. */
    static String byWhom(Optional<ChampionChoice> choice) {
        return choice.filter(one -> one.kind().isPresent())
                .map(one -> "by the word of " + one.chosenBy() + ", " + at(one.chosenAt()))
                .orElse("by the setting " + Champion.SETTING);
    }

    private static String at(Instant moment) {
        return UTC.format(moment);
    }
}
