package dev.pitwall.sample.bakery;

import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Kneads: piece 3 tears once in each run, piece 7 is mouldy, and piece 12 is kept for the cat. */
@Named
@Dependent
public class Kneader implements ItemProcessor {

    private static final Set<Long> TORN = ConcurrentHashMap.newKeySet();

    private final RunContext run;

    @Inject
    Kneader(RunContext run) {
        this.run = run;
    }

    /** Goes well when it is tried again. */
    public static class Torn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Torn(Object piece) {
            super("piece " + piece + " is torn");
        }
    }

    /** Never goes well. */
    public static class Mouldy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Mouldy(Object piece) {
            super("piece " + piece + " is mouldy");
        }
    }

    @Override
    public Object processItem(Object piece) {
        if (piece.equals(3) && TORN.add(run.runId())) {
            throw new Torn(piece);
        }
        if (piece.equals(7)) {
            throw new Mouldy(piece);
        }
        return piece.equals(12) ? null : "piece " + piece;
    }
}
