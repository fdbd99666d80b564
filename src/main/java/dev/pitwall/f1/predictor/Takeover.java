package dev.pitwall.f1.predictor;

import dev.pitwall.f1.prediction.ModelKind;
import dev.pitwall.web.frame.ChangeTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Has another model speak by an operator's word, and takes such a word back. Each is a row of its own and a line of the audit trail, in
 * one transaction. Predictions that were made stay as they are; the next run is the new model's, and says so.
 */
@ApplicationScoped
public class Takeover {

    static final String SUBJECT = "the model that predicts qualifyings";
    static final int LONGEST_REASON = 500;

    private final Champion champion;
    private final ChampionChoices choices;
    private final ChangeTrail trail;
    private final Clock clock;

    @Inject
    Takeover(Champion champion, ChampionChoices choices, ChangeTrail trail, Clock clock) {
        this.champion = champion;
        this.choices = choices;
        this.trail = trail;
        this.clock = clock;
    }

    /** For the container's proxy. */
    Takeover() {
        this(null, null, null, null);
    }

    /**
     * Gives a model the word.
     *
     * @param kind {@link ModelKind#id()}
     * @param follows the choice that the operator saw standing, 0 for none
     * @throws RefusedTakeover when there is no such model, it speaks already, the reason is missing, or somebody chose meanwhile
     */
    @Transactional
    public ChampionChoice give(String kind, String reason, long follows) {
        ModelKind model = model(kind);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new RefusedTakeover("reason has " + why.length() + " characters; allowed are 1 to " + LONGEST_REASON);
        }
        Champion.Word before = standing(follows);
        if (before.kind() == model && before.byOperator()) {
            throw new RefusedTakeover("model is \"" + kind + "\", which an operator gave the word already; allowed are "
                    + String.join(
                            ", ",
                            ModelKind.ids().stream()
                                    .filter(id -> !id.equals(kind))
                                    .toList()));
        }
        return keep(
                new ChampionChoice(follows, Optional.of(model.id()), before, why, trail.account(), clock.instant()),
                before);
    }

    /**
     * Takes back the word that stands: what stood before it, stands again.
     *
     * @param id the choice that the operator saw standing
     * @throws RefusedTakeover when that is not the one that stands
     */
    @Transactional
    public ChampionChoice takeBack(long id) {
        ChampionChoice last = choices.latest()
                .filter(choice -> choice.id() == id)
                .orElseThrow(() ->
                        new RefusedTakeover("choice is " + id + "; allowed is the one that stands, " + standingId()));
        Champion.Word before = standing(id);
        Optional<String> earlier = choices.before(last).flatMap(ChampionChoice::kind);
        return keep(
                new ChampionChoice(id, earlier, before, "takes back choice " + id, trail.account(), clock.instant())
                        .takingBack(last),
                before);
    }

    private static ModelKind model(String kind) {
        try {
            return Champion.kind("model", kind);
        } catch (IllegalArgumentException unknown) {
            throw new RefusedTakeover(unknown.getMessage(), unknown);
        }
    }

    private Champion.Word standing(long follows) {
        Champion.Word before = champion.word();
        long standing = before.choice().map(ChampionChoice::id).orElse(0L);
        if (standing != follows) {
            throw meanwhile(follows, Long.toString(standing), null);
        }
        return before;
    }

    private ChampionChoice keep(ChampionChoice choice, Champion.Word before) {
        try {
            choices.add(choice);
        } catch (PersistenceException alreadyFollowed) {
            throw meanwhile(choice.follows(), "a newer one", alreadyFollowed);
        }
        trail.record(SUBJECT, state(before.kind().id(), before.byOperator()), after(choice, before));
        return choice;
    }

    private static Map<String, String> after(ChampionChoice choice, Champion.Word before) {
        return state(choice.kind().orElse(before.setting().id()), choice.kind().isPresent());
    }

    private static Map<String, String> state(String kind, boolean byOperator) {
        return Map.of("model", kind, "by", byOperator ? "an operator" : Champion.SETTING);
    }

    private String standingId() {
        return choices.latest().map(choice -> Long.toString(choice.id())).orElse("none");
    }

    private static RefusedTakeover meanwhile(long follows, String standing, Throwable cause) {
        return new RefusedTakeover(
                "choice " + follows + " stood when the page was read, and " + standing
                        + " stands now: somebody chose meanwhile; allowed is to look again and choose",
                cause);
    }
}
