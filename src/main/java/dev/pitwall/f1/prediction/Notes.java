package dev.pitwall.f1.prediction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of a prediction what is unusual in what it rests on, and which rule was followed. */
final class Notes {
    private static final Set<WeekendSession> PRACTICE =
            EnumSet.of(WeekendSession.FP1, WeekendSession.FP2, WeekendSession.FP3);

    private static final double LIKELY = 0.5;

    private final Weekend upcoming;
    private final Field field;
    private final FeatureBuilder known;

    /** @param known everything that was learned before {@code upcoming} */
    Notes(Weekend upcoming, Field field, FeatureBuilder known) {
        this.upcoming = upcoming;
        this.field = field;
        this.known = known;
    }

    /** Sessions first, then teams and drivers, each in a fixed order. */
    List<Note> all(Set<WeekendSession> wet) {
        List<Note> notes = new ArrayList<>(sessions());
        EnumSet.allOf(WeekendSession.class).stream()
                .filter(wet::contains)
                .forEach(session -> notes.add(new Note(
                        Note.Kind.WET_SESSION, session + " was wet, or slow as a whole: its laps count a fifth.")));
        rain().ifPresent(notes::add);
        notes.addAll(teams());
        field.drivers().forEach(driver -> of(driver).ifPresent(notes::add));
        field.drivers().stream()
                .filter(driver -> held().size() > 0 && !isTimed(driver))
                .forEach(driver -> notes.add(new Note(
                        Note.Kind.NO_PRACTICE,
                        driver.name()
                                + " set no time this weekend: he is placed by earlier weekends and by his team.")));
        return notes;
    }

    private List<Note> sessions() {
        Set<WeekendSession> held = held();
        if (held.isEmpty()) {
            return List.of(new Note(
                    Note.Kind.NO_FIELD,
                    "No session of this weekend is known: the field is that of the last race, in the order of earlier"
                            + " weekends, and no times are told."));
        }
        Set<WeekendSession> practice = EnumSet.copyOf(PRACTICE);
        practice.retainAll(held);
        if (practice.size() == 1) {
            return List.of(new Note(
                    Note.Kind.ONE_PRACTICE,
                    "Of practice only " + practice.iterator().next()
                            + " is known before qualifying: earlier weekends weigh more, and the bands are wider."));
        }
        return PRACTICE.stream()
                .filter(session -> !held.contains(session))
                .map(session -> new Note(
                        Note.Kind.MISSING_SESSION,
                        session + " was not held: the other sessions and earlier weekends stand in for it."))
                .toList();
    }

    private Optional<Note> rain() {
        OptionalDouble chance = upcoming.forecast().rainChance();
        return chance.isPresent() && chance.getAsDouble() >= LIKELY
                ? Optional.of(new Note(
                        Note.Kind.RAIN_FORECAST,
                        "Rain is forecast for qualifying (" + Math.round(100 * chance.getAsDouble())
                                + " %, as seen on a day before): practice tells less of a wet one."))
                : Optional.empty();
    }

    private List<Note> teams() {
        return field.drivers().stream()
                .filter(driver -> known.isNewTeam(driver, field))
                .map(Entrant::team)
                .distinct()
                .map(team -> new Note(
                        Note.Kind.NEW_TEAM,
                        team + " has not qualified before: it starts behind the middle, and is learned from its laps."))
                .toList();
    }

    private Optional<Note> of(Entrant driver) {
        if (!known.hasQualified(driver)) {
            return Optional.of(new Note(
                    Note.Kind.ROOKIE,
                    driver.name()
                            + " has not qualified before: he starts a little behind the middle of his team's pace."));
        }
        boolean raced = known.last().stream()
                .flatMap(last -> Field.racersOf(last).stream())
                .anyMatch(racer -> racer.driverId().equals(driver.driverId()));
        return raced
                ? Optional.empty()
                : Optional.of(new Note(
                        Note.Kind.SUBSTITUTE,
                        driver.name() + " was not in the last race: what was learned of him before still counts."));
    }

    private boolean isTimed(Entrant driver) {
        return upcoming.sessions().stream()
                .flatMap(session -> session.rows().stream())
                .anyMatch(row -> row.entrant().driverId().equals(driver.driverId())
                        && row.bestLapMillis().isPresent());
    }

    private Set<WeekendSession> held() {
        return upcoming.sessions().stream()
                .filter(session -> !session.rows().isEmpty())
                .map(SessionResult::session)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(WeekendSession.class)));
    }
}
