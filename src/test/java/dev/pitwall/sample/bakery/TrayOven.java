package dev.pitwall.sample.bakery;

import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Bakes a tray; the one that the config calls cold fails once in each run. */
@Named
@Dependent
public class TrayOven implements ItemProcessor {

    private static final Set<Long> WARMED = ConcurrentHashMap.newKeySet();

    private final RunContext run;
    private final String tray;

    @Inject
    TrayOven(RunContext run, @BatchProperty(name = "tray") String tray) {
        this.run = run;
        this.tray = tray;
    }

    @Override
    public Object processItem(Object piece) {
        if (tray.equals(run.config(FeastConfig.class).coldTray()) && piece.equals(3) && WARMED.add(run.runId())) {
            throw new IllegalStateException("tray " + tray + " is cold");
        }
        return tray + " " + piece;
    }
}
