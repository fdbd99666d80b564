package dev.pitwall.f1.analytics;

import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.TimingSource;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Reads every lap of the seasons that its partition of the step has: see {@link SeasonPartitions}. */
@Named("seasonLapsReader")
@Dependent
public class SeasonLapsReader extends LapReader {

    private final List<Integer> seasons;

    /** @param seasons as the plan says them */
    @Inject
    SeasonLapsReader(TimingSource source, @BatchProperty(name = SeasonPartitions.SEASONS) String seasons) {
        super(source);
        this.seasons = SeasonPartitions.seasons(seasons);
    }

    @Override
    protected List<RowScope> scopes() {
        return seasons.stream().map(RowScope::season).toList();
    }
}
