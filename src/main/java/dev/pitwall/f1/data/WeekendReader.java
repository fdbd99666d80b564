package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** Reads every result table of one weekend. */
@Named("weekendReader")
@Dependent
public class WeekendReader extends ResultRowReader {

    private final TimingSource source;
    private final RunContext run;

    @Inject
    WeekendReader(TimingSource source, RunContext run) {
        super(source);
        this.source = source;
        this.run = run;
    }

    @Override
    protected List<LoadPart> parts() {
        run.partition().ifPresent(season -> {
            throw new IllegalStateException("partition is '" + season + "', and this job loads one weekend, which its"
                    + " config names; session_data_load_job makes the season");
        });
        RowScope weekend = RowScope.weekend(run.config(WeekendConfig.class).weekendOf(source));
        return Arrays.stream(ResultTable.values())
                .map(table -> new LoadPart(table, weekend))
                .toList();
    }
}
