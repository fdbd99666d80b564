package dev.pitwall.sample.bakery;

import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;

/** Bakes; fails once at the loaf that the config names, and refuses every seventh loaf because it is burnt. */
@Named
@Dependent
public class Oven implements ItemProcessor {

    /** Repaired for good by the first failure, so that a restart goes through. */
    static final AtomicBoolean REPAIRED = new AtomicBoolean();

    /** What a test wants to happen while a loaf is in the oven; done once. */
    static final AtomicReference<Interlude> INTERLUDE = new AtomicReference<>(Interlude.NONE);

    private final RunContext run;

    @Inject
    Oven(RunContext run) {
        this.run = run;
    }

    /** Something that others do in the middle of a chunk. */
    record Interlude(int loaf, LongConsumer ofRun) {
        static final Interlude NONE = new Interlude(0, run -> {});
    }

    @Override
    public Object processItem(Object dough) {
        var loaf = (Integer) dough;
        var wanted = INTERLUDE.get();
        if (loaf == wanted.loaf() && INTERLUDE.compareAndSet(wanted, Interlude.NONE)) {
            wanted.ofRun().accept(run.runId());
        }
        if (loaf == run.config(BakeConfig.class).ovenFailsAt() && REPAIRED.compareAndSet(false, true)) {
            throw new IllegalStateException("the oven is cold at loaf " + loaf);
        }
        if (loaf % 7 == 0) {
            run.refuse("dough " + loaf, "loaf " + loaf, "colour is black; allowed is brown");
            return null;
        }
        return "loaf " + loaf;
    }
}
