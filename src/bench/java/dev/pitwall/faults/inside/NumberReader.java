package dev.pitwall.faults.inside;

import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Gives one number after the other; the checkpoint is the last that it gave. */
@Named
@Dependent
public class NumberReader extends AbstractItemReader {

    private final RunContext run;
    private CountConfig config;
    private int last;

    @Inject
    NumberReader(RunContext run) {
        this.run = run;
    }

    @Override
    public void open(Serializable checkpoint) {
        last = checkpoint == null ? 0 : (Integer) checkpoint;
        config = run.config(CountConfig.class);
    }

    @Override
    public Integer readItem() throws InterruptedException {
        if (last >= config.numbers()) {
            return null;
        }
        Thread.sleep(config.pauseMillis());
        return ++last;
    }

    @Override
    public Serializable checkpointInfo() {
        return last;
    }
}
