package dev.pitwall.f1.analytics;

import dev.pitwall.f1.data.SessionDataLoadConfig;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Reads every lap of the seasons that a run of {@code session_data_load_job} is to load, or none where its config says so. */
@Named("seasonLapsReader")
@Dependent
public class SeasonLapsReader extends LapReader {

    private final TimingSource source;
    private final RunContext run;

    @Inject
    SeasonLapsReader(TimingSource source, RunContext run) {
        super(source);
        this.source = source;
        this.run = run;
    }

    @Override
    protected List<RowScope> scopes() {
        return run.config(SessionDataLoadConfig.class).laps()
                ? SessionDataLoadConfig.seasonsOf(run, source).stream()
                        .map(RowScope::season)
                        .toList()
                : List.of();
    }
}
