package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** Reads every result table of the seasons that the run is to load, a season at a time. */
@Named("seasonsReader")
@Dependent
public class SeasonsReader extends ResultRowReader {

    private final TimingSource source;
    private final RunContext run;

    @Inject
    SeasonsReader(TimingSource source, RunContext run) {
        super(source);
        this.source = source;
        this.run = run;
    }

    @Override
    protected List<LoadPart> parts() {
        return SessionDataLoadConfig.seasonsOf(run, source).stream()
                .flatMap(season ->
                        Arrays.stream(ResultTable.values()).map(table -> new LoadPart(table, RowScope.season(season))))
                .toList();
    }
}
