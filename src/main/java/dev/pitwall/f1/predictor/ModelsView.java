package dev.pitwall.f1.predictor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the page of the models shows.
 *
 * @param speaking id of the model that speaks
 * @param byWhom by whose word, in words
 * @param byOperator whether an operator picked it, and not the setting
 * @param setting id of the model that the setting names
 * @param standing number of the choice that stands, 0 for none: a form sends it back
 * @param takeBack what happens when the word that stands is taken back, in words; empty where none stands
 * @param models each, the one that speaks first
 * @param choices the newest, newest first
 * @param choiceCount how many there are
 * @param refusal why the form before was refused; empty where it was not
 * @param typedReason what was typed in it
 */
public record ModelsView(
        String speaking,
        String byWhom,
        boolean byOperator,
        String setting,
        long standing,
        Optional<String> takeBack,
        List<Model> models,
        List<Choice> choices,
        long choiceCount,
        String refusal,
        String typedReason) {

    /**
     * A model.
     *
     * @param judged how it was judged last, walk-forward; empty where no run has judged yet
     */
    public record Model(String kind, String description, boolean speaks, Optional<PredictionView.Model> judged) {}

    /** An operator's word. */
    public record Choice(long id, String what, String reason, String by, Instant at) {}
}
