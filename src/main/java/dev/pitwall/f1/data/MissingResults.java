package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.WeekendKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Which results the source has and the database has not. */
@ApplicationScoped
public class MissingResults {

    private final TimingSource source;
    private final StoredResults stored;

    @Inject
    MissingResults(TimingSource source, StoredResults stored) {
        this.source = source;
        this.stored = stored;
    }

    /** For the container's proxy. */
    MissingResults() {
        this(null, null);
    }

    /**
     * What is to be loaded so that every weekend from 2018 up to, and without, this one is in the database. A weekend counts as
     * loaded when its qualifying is; a season of which nothing is loaded is one part of each table.
     */
    public List<LoadPart> before(WeekendKey weekend) {
        Set<WeekendKey> loaded = stored.weekendsWith(ResultTable.QUALIFYING);
        List<RowScope> scopes = new ArrayList<>();
        for (int season :
                source.seasons().tailSet(SessionResultRule.FIRST_SEASON).headSet(weekend.season() + 1)) {
            scopes.addAll(scopes(season, weekend, loaded));
        }
        return scopes.stream()
                .flatMap(scope -> Arrays.stream(ResultTable.values()).map(table -> new LoadPart(table, scope)))
                .toList();
    }

    private List<RowScope> scopes(int season, WeekendKey end, Set<WeekendKey> loaded) {
        List<WeekendKey> wanted = source.calendar(season).stream()
                .map(weekend -> weekend.key())
                .filter(key -> key.compareTo(end) < 0)
                .toList();
        List<WeekendKey> missing =
                wanted.stream().filter(key -> !loaded.contains(key)).toList();
        boolean wholeSeason = season < end.season() && missing.size() == wanted.size() && !missing.isEmpty();
        return wholeSeason
                ? List.of(RowScope.season(season))
                : missing.stream().map(RowScope::weekend).toList();
    }
}
