package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.Weekend;
import dev.pitwall.f1.timing.WeekendKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The latest weekend of a source of which a practice session is published. */
public final class LatestWeekend {

    private final TimingSource source;

    public LatestWeekend(TimingSource source) {
        this.source = source;
    }

    /** @throws IllegalStateException when no season of the source has one */
    public WeekendKey key() {
        List<Integer> seasons = new ArrayList<>(source.seasons());
        Collections.reverse(seasons);
        for (int season : seasons) {
            List<Weekend> weekends = new ArrayList<>(source.calendar(season));
            Collections.reverse(weekends);
            for (Weekend weekend : weekends) {
                if (hasPractice(weekend)) {
                    return weekend.key();
                }
            }
        }
        throw new IllegalStateException("the timing source '" + source.name()
                + "' has published no practice session of any season; give season and round when it has");
    }

    private boolean hasPractice(Weekend weekend) {
        return weekend.start(SessionKind.FP1)
                        .filter(start -> start.isAfter(source.clock().instant()))
                        .isEmpty()
                && weekend.sessionsBeforeQualifying().stream()
                        .anyMatch(session ->
                                source.readiness(weekend.key(), session).isPublished());
    }
}
