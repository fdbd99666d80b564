package dev.pitwall.f1.analytics;

import dev.pitwall.f1.data.WeekendConfig;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Reads every lap of one weekend. */
@Named("weekendLapsReader")
@Dependent
public class WeekendLapsReader extends LapReader {

    private final TimingSource source;
    private final RunContext run;

    @Inject
    WeekendLapsReader(TimingSource source, RunContext run) {
        super(source);
        this.source = source;
        this.run = run;
    }

    @Override
    protected List<RowScope> scopes() {
        return List.of(RowScope.weekend(run.config(WeekendConfig.class).weekendOf(source)));
    }
}
