package dev.pitwall.sample.bakery;

import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.atomic.AtomicBoolean;

/** Bakes; fails once at the loaf that the config names, and refuses every seventh loaf because it is burnt. */
@Named
@Dependent
public class Oven implements ItemProcessor {

    /** Repaired for good by the first failure, so that a restart goes through. */
    static final AtomicBoolean REPAIRED = new AtomicBoolean();

    private final RunContext run;

    @Inject
    Oven(RunContext run) {
        this.run = run;
    }

    @Override
    public Object processItem(Object dough) {
        var loaf = (Integer) dough;
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
