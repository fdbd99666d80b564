package dev.pitwall.web.run;

import dev.pitwall.orchestration.run.ManyRuns;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.security.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What may be done to many runs at once. */
public enum ManyAction {
    CANCEL("cancel", "Cancel", "Those that wait are canceled at once; those under way stop at their next checkpoint."),
    RESTART("restart", "Restart", "Each goes on at its last checkpoint; steps that ended well are not repeated."),
    AGAIN("again", "Run again", "Each is launched again from its start, as a new run with the same config.");

    private final String word;
    private final String label;
    private final String effect;

    ManyAction(String word, String label, String effect) {
        this.word = word;
        this.label = label;
        this.effect = effect;
    }

    static Optional<ManyAction> of(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word.equals(word))
                .findFirst();
    }

    /** Whether a run is in a state for it. */
    boolean fits(Run run) {
        return switch (this) {
            case CANCEL -> run.status().cancelable();
            case RESTART -> run.status().restartable();
            case AGAIN -> run.status().finished();
        };
    }

    List<ManyRuns.Outcome> apply(ManyRuns many, List<Long> runs, Actor who) {
        return switch (this) {
            case CANCEL -> many.terminate(runs, who);
            case RESTART -> many.restart(runs, who);
            case AGAIN -> many.executeAgain(runs, who);
        };
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** What it does, before it is done. */
    public String effect() {
        return effect;
    }
}
