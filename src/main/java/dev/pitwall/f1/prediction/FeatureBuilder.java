package dev.pitwall.f1.prediction;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Walks through history in order: {@link #features} of a weekend from what it has learned so far, then {@link #learn} its outcome. What
 * has not been learned cannot be in a feature. Asking for features changes nothing.
 */
final class FeatureBuilder {
    private static final double PRACTICE_LIMIT = 2.5;
    private static final double QUALIFYING_LIMIT = 2.0;

    private final TeamLineage lineage = new TeamLineage();
    private final PaceFilter filter = new PaceFilter();
    private final FieldSpread spread = new FieldSpread();
    private final Wetness wetness = new Wetness();
    private final FormBook fast = new FormBook(3, 0.6);
    private final FormBook slow = new FormBook(10, 0.6);
    private final Recent raceOfDriver = new Recent(4, 0.6, 0.5);
    private final Recent raceOfTeam = new Recent(4, 0.6, 0.5);
    private final Set<String> drivers = new HashSet<>();
    private Optional<Weekend> last = Optional.empty();
    private OptionalInt season = OptionalInt.empty();
    private int events;
    private Optional<Asked> asked = Optional.empty();

    /** The last weekend that was learned and had a qualifying or a race. */
    Optional<Weekend> last() {
        return last;
    }

    /** Who will take part, as far as that is known now. */
    Field field(Weekend upcoming) {
        return Field.of(upcoming, last);
    }

    boolean hasQualified(Entrant driver) {
        return drivers.contains(driver.driverId());
    }

    /** Whether the team is new to the championship, also by lineage. */
    boolean isNewTeam(Entrant driver, Field field) {
        TeamLineage seen = lineage.copy();
        seen.observe(field.drivers());
        return !lineage.knows(seen.of(driver.teamId()));
    }

    /** @param upcoming cut by {@link Weekend#beforeQualifying} */
    FeatureRows features(Weekend upcoming) {
        // Each model of a walk asks for the same, and the walk itself once more
        if (asked.filter(one -> one.upcoming().equals(upcoming)).isEmpty()) {
            asked = Optional.of(new Asked(upcoming, features(upcoming, field(upcoming))));
        }
        return asked.get().features();
    }

    private FeatureRows features(Weekend upcoming, Field field) {
        TeamLineage teams = lineage.copy();
        teams.observe(field.drivers());
        PracticeView practice = practice(upcoming, field);
        PaceFilter current = filter.copy();
        current.advance(isNewSeason(upcoming));
        new PaceBook(current, teams).observeSessions(upcoming, field, practice.spread(), practice.wet());
        boolean street = upcoming.circuitType() == CircuitType.STREET;
        Form form = new Form(upcoming.key().season());
        double scale = Outcome.SPREADS_TO_TENS / practice.spread();
        Conditions conditions = new Conditions(upcoming, field, practice.wet());

        double[][] values = new double[field.drivers().size()][];
        double[] deviations = new double[values.length];
        for (int row = 0; row < values.length; row++) {
            Entrant driver = field.drivers().get(row);
            String id = driver.driverId();
            String team = teams.of(driver.teamId());
            PaceFilter.Estimate pace = current.estimate(id, team, PaceFilter.Source.QUALIFYING, street);
            deviations[row] = Math.sqrt(pace.variance() + PaceBook.qualifyingNoise());
            double recent = form.fast.of(id, team);
            OptionalDouble mates = practice.mates(driver, field);
            double own = practice.best().getOrDefault(id, mates.orElse(recent));
            values[row] = new double[] {
                pace.value(),
                scale * own,
                scale * practice.session(WeekendSession.FP1, id, own),
                scale * practice.session(WeekendSession.FP2, id, own),
                scale * practice.session(WeekendSession.FP3, id, own),
                scale * practice.session(WeekendSession.SQ, id, own),
                scale * mates.orElse(own),
                scale * recent,
                scale * form.slow.of(id, team),
                raceOfDriver.mean(id, events, form.season),
                raceOfTeam.mean(team, events, form.season),
                scale * conditions.tyre(id),
                conditions.trap(id),
                pace.value() * conditions.rain(),
                scale * own * conditions.warmer()
            };
        }
        return new FeatureRows(
                upcoming.key(),
                field.drivers(),
                centred(values),
                practice.spread(),
                deviations,
                practice.wet(),
                conditions.rain());
    }

    /** Takes in a weekend, as much of it as was held; one that was cancelled whole is passed over. */
    void learn(Weekend weekend) {
        if (!weekend.wasHeld()) {
            return;
        }
        asked = Optional.empty();
        Weekend upcoming = weekend.beforeQualifying();
        Field field = field(upcoming);
        PracticeView practice = practice(upcoming, field);
        lineage.observe(field.drivers());
        lineage.observe(
                weekend.qualifying().stream().map(QualifyingRow::entrant).toList());
        lineage.observe(weekend.race().stream().map(RaceRow::entrant).toList());
        filter.advance(isNewSeason(weekend));
        PaceBook book = new PaceBook(filter, lineage);
        book.observeSessions(upcoming, field, practice.spread(), practice.wet());
        book.observeSessions(afterQualifying(weekend), field, practice.spread(), Set.of());
        book.observeQualifying(weekend, practice.spread());
        book.observeRace(weekend);
        learnForm(weekend);
        spread.learn(RelativePace.uncut(Outcome.of(weekend).lapMillis()).values());
        wetness.learn(weekend);
        weekend.qualifying().forEach(row -> drivers.add(row.entrant().driverId()));
        if (!Field.racersOf(weekend).isEmpty()) {
            last = Optional.of(weekend);
        }
        season = OptionalInt.of(weekend.key().season());
        events++;
    }

    private void learnForm(Weekend weekend) {
        int season = weekend.key().season();
        Outcome outcome = Outcome.of(weekend);
        Map<String, Double> pace = RelativePace.of(outcome.lapMillis(), QUALIFYING_LIMIT);
        for (Entrant entrant : outcome.classified()) {
            Double z = pace.get(entrant.driverId());
            if (z != null) {
                String team = lineage.of(entrant.teamId());
                fast.add(events, season, entrant.driverId(), team, z);
                slow.add(events, season, entrant.driverId(), team, z);
            }
        }
        List<RaceRow> finishers =
                weekend.race().stream().filter(RaceRow::classified).toList();
        for (int i = 0; i < finishers.size(); i++) {
            Entrant entrant = finishers.get(i).entrant();
            double place = Outcome.tensFromMiddle(i, finishers.size());
            raceOfDriver.add(entrant.driverId(), events, season, place);
            raceOfTeam.add(lineage.of(entrant.teamId()), events, season, place);
        }
    }

    private static Weekend afterQualifying(Weekend weekend) {
        return weekend.withSessions(weekend.sessions().stream()
                .filter(session -> !session.beforeQualifying())
                .toList());
    }

    private boolean isNewSeason(Weekend weekend) {
        return season.isPresent() && season.getAsInt() != weekend.key().season();
    }

    private PracticeView practice(Weekend upcoming, Field field) {
        Map<WeekendSession, Map<String, Integer>> laps = new EnumMap<>(WeekendSession.class);
        upcoming.sessions().forEach(session -> laps.put(session.session(), field.lapsIn(session)));
        Map<String, Integer> best = new TreeMap<>();
        laps.values().forEach(times -> times.forEach((driver, millis) -> best.merge(driver, millis, Math::min)));
        Map<WeekendSession, Map<String, Double>> paces = new EnumMap<>(WeekendSession.class);
        laps.forEach((session, times) -> paces.put(session, RelativePace.of(times, PRACTICE_LIMIT)));
        Collection<Double> uncut = RelativePace.uncut(best).values();
        return new PracticeView(
                RelativePace.of(best, PRACTICE_LIMIT), paces, spread.of(uncut), wetness.wet(upcoming, laps));
    }

    private record Asked(Weekend upcoming, FeatureRows features) {}

    /** The form of this moment. */
    private final class Form {
        private final int season;
        private final FormBook.Form fast;
        private final FormBook.Form slow;

        Form(int season) {
            this.season = season;
            this.fast = FeatureBuilder.this.fast.at(events, season);
            this.slow = FeatureBuilder.this.slow.at(events, season);
        }
    }

    /** A weekend's practice in z. */
    private record PracticeView(
            Map<String, Double> best,
            Map<WeekendSession, Map<String, Double>> sessions,
            double spread,
            Set<WeekendSession> wet) {

        double session(WeekendSession session, String driver, double otherwise) {
            return sessions.getOrDefault(session, Map.of()).getOrDefault(driver, otherwise);
        }

        OptionalDouble mates(Entrant driver, Field field) {
            return field.drivers().stream()
                    .filter(other -> other.teamId().equals(driver.teamId()) && !other.equals(driver))
                    .map(other -> best.get(other.driverId()))
                    .filter(z -> z != null)
                    .mapToDouble(Double::doubleValue)
                    .average();
        }
    }

    private static double[][] centred(double[][] values) {
        if (values.length == 0) {
            return values;
        }
        for (int column = 0; column < values[0].length; column++) {
            double sum = 0;
            for (double[] row : values) {
                sum += row[column];
            }
            double mean = sum / values.length;
            for (double[] row : values) {
                row[column] -= mean;
            }
        }
        return values;
    }

    static OptionalInt bestLap(Weekend upcoming) {
        return upcoming.sessions().stream()
                .flatMap(session -> session.rows().stream())
                .map(SessionRow::bestLapMillis)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .min();
    }
}
