package dev.pitwall.sample.bakery;

import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Gives one piece of dough after the other; the checkpoint is how many it gave. */
@Named
@Dependent
public class DoughReader extends AbstractItemReader {

    private final RunContext run;
    private int loaves;
    private int given;

    @Inject
    DoughReader(RunContext run) {
        this.run = run;
    }

    @Override
    public void open(Serializable checkpoint) {
        given = checkpoint == null ? 0 : (Integer) checkpoint;
        loaves = run.config(BakeConfig.class).loaves();
        run.info("baking " + loaves + " loaves, " + given + " are done");
    }

    @Override
    public Integer readItem() {
        return given < loaves ? ++given : null;
    }

    @Override
    public Serializable checkpointInfo() {
        return given;
    }
}
