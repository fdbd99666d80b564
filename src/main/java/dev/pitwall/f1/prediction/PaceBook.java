package dev.pitwall.f1.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Feeds weekends to a {@link PaceFilter}: what of a weekend is an observation, in which unit, and how noisy. */
final class PaceBook {
    private static final double PLACE_SHARE = 0.3;
    private static final double PRACTICE_SCALE = 0.9;
    private static final double PRACTICE_LIMIT = 2.5;
    /** A wet session's laps are that many times as noisy. */
    private static final double WET = 5;

    private static final double QUALIFYING_NOISE = 0.2;
    private static final double RACE_NOISE = 0.2;

    private final PaceFilter filter;
    private final TeamLineage lineage;

    PaceBook(PaceFilter filter, TeamLineage lineage) {
        this.filter = filter;
        this.lineage = lineage;
    }

    static double qualifyingNoise() {
        return QUALIFYING_NOISE;
    }

    /** The sessions that {@code weekend} has, in order. */
    void observeSessions(Weekend weekend, Field field, double spread, Set<WeekendSession> wet) {
        for (SessionResult session : weekend.sessions()) {
            if (session.session().timed()) {
                observeLaps(weekend, session, field, spread, wet.contains(session.session()));
            } else {
                observePlaces(weekend, session);
            }
        }
    }

    void observeQualifying(Weekend weekend, double spread) {
        Outcome outcome = Outcome.of(weekend);
        Map<String, Double> targets = outcome.targets(spread, PLACE_SHARE);
        List<PaceFilter.Observation> observations = new ArrayList<>();
        for (Entrant entrant : outcome.classified()) {
            if (targets.containsKey(entrant.driverId())) {
                observations.add(observation(entrant, targets.get(entrant.driverId())));
            }
        }
        filter.observe(PaceFilter.Source.QUALIFYING, street(weekend), observations, QUALIFYING_NOISE);
    }

    /** The places of those who finished: a race says who was fast as well as a qualifying does. */
    void observeRace(Weekend weekend) {
        List<Entrant> finishers = weekend.race().stream()
                .filter(RaceRow::classified)
                .map(RaceRow::entrant)
                .toList();
        filter.observe(PaceFilter.Source.RACE, street(weekend), places(finishers), RACE_NOISE);
    }

    private void observeLaps(Weekend weekend, SessionResult session, Field field, double spread, boolean wet) {
        Map<String, Double> pace = RelativePace.uncut(field.lapsIn(session));
        List<PaceFilter.Observation> observations = new ArrayList<>();
        for (Entrant driver : field.drivers()) {
            Double z = pace.get(driver.driverId());
            if (z != null) {
                double value = Math.max(-PRACTICE_LIMIT, Math.min(PRACTICE_LIMIT, PRACTICE_SCALE * z / spread));
                observations.add(observation(driver, value));
            }
        }
        PaceFilter.Source source = source(session.session());
        filter.observe(source, street(weekend), observations, noise(session.session()) * (wet ? WET : 1));
    }

    private void observePlaces(Weekend weekend, SessionResult sprint) {
        List<Entrant> finishers = sprint.rows().stream()
                .filter(row -> row.position().isPresent())
                .sorted(Comparator.comparingInt(row -> row.position().getAsInt()))
                .map(SessionRow::entrant)
                .toList();
        filter.observe(source(sprint.session()), street(weekend), places(finishers), noise(sprint.session()));
    }

    private List<PaceFilter.Observation> places(List<Entrant> finishers) {
        List<PaceFilter.Observation> observations = new ArrayList<>();
        for (int i = 0; i < finishers.size(); i++) {
            observations.add(observation(finishers.get(i), Outcome.tensFromMiddle(i, finishers.size())));
        }
        return observations;
    }

    private PaceFilter.Observation observation(Entrant entrant, double value) {
        return new PaceFilter.Observation(entrant.driverId(), lineage.of(entrant.teamId()), value);
    }

    private static boolean street(Weekend weekend) {
        return weekend.circuitType() == CircuitType.STREET;
    }

    private static PaceFilter.Source source(WeekendSession session) {
        return switch (session) {
            case FP1 -> PaceFilter.Source.FP1;
            case FP2 -> PaceFilter.Source.FP2;
            case FP3 -> PaceFilter.Source.FP3;
            case SQ -> PaceFilter.Source.SQ;
            case SPRINT -> PaceFilter.Source.SPRINT;
        };
    }

    /** Variance of one observation: the later in the weekend, the more of the laps are meant. */
    static double noise(WeekendSession session) {
        return switch (session) {
            case FP1 -> 0.55;
            case FP2 -> 0.28;
            case FP3 -> 0.17;
            case SQ -> 0.15;
            case SPRINT -> 0.3;
        };
    }
}
