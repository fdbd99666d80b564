package dev.pitwall.f1.race;

import dev.pitwall.f1.chart.PageChart;
import dev.pitwall.f1.chart.Tyre;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts together what the page of a race shows. */
@ApplicationScoped
public class RaceViews {

    private static final String UNKNOWN = "–";

    private final StoredRaces races;

    @Inject
    RaceViews(StoredRaces races) {
        this.races = races;
    }

    /** For the container's proxy. */
    RaceViews() {
        this(null);
    }

    RaceView of(Race race) {
        Map<String, String> rubber = races.compounds(race.race().key());
        List<Visit> visits = visits(race);
        List<RaceView.Driver> drivers = new ArrayList<>();
        for (DriverRace driver : race.drivers()) {
            drivers.add(driver(driver, drivers.size() + 1, race.redFlagLaps(), rubber));
        }
        List<TrackStretch> stretches = race.trackStretches();
        return new RaceView(
                race.race(),
                race.demonstration(),
                race.laps(),
                figures(race),
                drivers,
                visits.stream()
                        .filter(visit -> !visit.isUnderRedFlag())
                        .map(visit -> stop(visit.driver(), visit.stop()))
                        .toList(),
                changes(visits),
                stretches(stretches),
                !stretches.isEmpty(),
                picture(race, "places", RaceDrawings.places(race)),
                picture(race, "tyres", RaceDrawings.stints(race)));
    }

    private static Optional<RaceView.Picture> picture(Race race, String name, Optional<PageChart> chart) {
        return chart.map(drawn -> new RaceView.Picture(
                race.race().key().path() + "/" + name + ".svg", drawn.width(), drawn.height(), drawn.alternative()));
    }

    private static RaceView.Figures figures(Race race) {
        DriverRace first = race.drivers().get(0);
        Optional<DriverRace> gainer = race.drivers().stream()
                .filter(driver -> !driver.stopped() && gained(driver).orElse(0) > 0)
                .max(Comparator.comparingInt(driver -> gained(driver).orElse(0)));
        long stops = race.drivers().stream()
                .flatMap(driver -> PitStop.of(driver, race.redFlagLaps()).stream())
                .filter(stop -> stop.circumstance() == PitStop.Circumstance.RACING)
                .count();
        return new RaceView.Figures(
                first.name(),
                first.team(),
                (int) stops,
                gainer.map(DriverRace::name).orElse(UNKNOWN),
                gainer.map(driver -> driver.grid().orElseThrow() + " to "
                                + driver.lastPlace().orElseThrow())
                        .orElse(""),
                held(race));
    }

    private static String held(Race race) {
        Map<TrackState, Integer> laps = race.trackStretches().stream()
                .filter(stretch -> stretch.state().band().isPresent())
                .collect(Collectors.groupingBy(
                        TrackStretch::state,
                        TreeMap::new,
                        Collectors.summingInt(stretch -> stretch.lastLap() - stretch.firstLap() + 1)));
        return laps.isEmpty()
                ? "nothing"
                : laps.entrySet().stream()
                        .sorted(Map.Entry.<TrackState, Integer>comparingByKey().reversed())
                        .map(state -> state.getKey().words() + " " + laps(state.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String laps(int count) {
        return count + (count == 1 ? " lap" : " laps");
    }

    private static RaceView.Driver driver(
            DriverRace driver, int row, List<Integer> redFlagLaps, Map<String, String> rubber) {
        return new RaceView.Driver(
                RacePlace.of(driver, row),
                driver.code(),
                driver.name(),
                driver.team(),
                driver.result()
                        .map(RaceResult::grid)
                        .filter(grid -> !grid.isEmpty())
                        .orElse(UNKNOWN),
                signed(driver.stopped() ? OptionalInt.empty() : gained(driver)),
                driver.lapCount(),
                ended(driver),
                (int) PitStop.of(driver, redFlagLaps).stream()
                        .filter(stop -> stop.circumstance() == PitStop.Circumstance.RACING)
                        .count(),
                driver.stints().stream().map(stint -> set(stint, rubber)).toList(),
                afterLaps(driver));
    }

    private static String ended(DriverRace driver) {
        return driver.result()
                .map(RaceResult::status)
                .filter(status -> !status.isEmpty())
                .orElse(driver.stopped() ? "Stopped" : "At the end");
    }

    private static List<String> afterLaps(DriverRace driver) {
        String[] places = new String[driver.lapCount()];
        Arrays.fill(places, UNKNOWN);
        for (RaceLap lap : driver.laps()) {
            lap.place().ifPresent(place -> places[lap.number() - 1] = String.valueOf(place));
        }
        return List.of(places);
    }

    private static RaceView.Set set(Stint stint, Map<String, String> rubber) {
        int count = stint.lastLap() - stint.firstLap() + 1;
        return new RaceView.Set(
                Tyre.named(stint.compound()),
                compound(stint.compound()),
                rubber.getOrDefault(stint.compound(), ""),
                count == 1 ? String.valueOf(stint.firstLap()) : stint.firstLap() + "–" + stint.lastLap(),
                count,
                stint.usedBefore().isEmpty()
                        ? ""
                        : stint.usedBefore().getAsInt() == 0
                                ? "new"
                                : "used " + laps(stint.usedBefore().getAsInt()));
    }

    private static String compound(String compound) {
        return compound.isEmpty() ? "not known" : compound.toLowerCase(Locale.ROOT);
    }

    /** A stop with whose it was. */
    private record Visit(DriverRace driver, PitStop stop) {

        boolean isUnderRedFlag() {
            return stop.circumstance() == PitStop.Circumstance.RED_FLAG;
        }
    }

    /** Of all drivers, by lap. */
    private static List<Visit> visits(Race race) {
        List<Integer> redFlagLaps = race.redFlagLaps();
        return race.drivers().stream()
                .flatMap(driver -> PitStop.of(driver, redFlagLaps).stream().map(stop -> new Visit(driver, stop)))
                .sorted(Comparator.comparingInt(visit -> visit.stop().lap()))
                .toList();
    }

    /** {@code Under the red flag of lap 1: LEC to hard, PIA to hard.} */
    private static List<String> changes(List<Visit> visits) {
        Map<Integer, String> byLap = visits.stream()
                .filter(Visit::isUnderRedFlag)
                .collect(Collectors.groupingBy(
                        visit -> visit.stop().lap(),
                        TreeMap::new,
                        Collectors.mapping(
                                visit -> visit.driver().code() + " " + change(visit.stop()),
                                Collectors.joining(", "))));
        return byLap.entrySet().stream()
                .map(lap -> "Under the red flag of lap " + lap.getKey() + ": " + lap.getValue() + ".")
                .toList();
    }

    private static String change(PitStop stop) {
        return stop.takenOff().isEmpty() ? "to " + compound(stop.fitted()) : tyres(stop);
    }

    private static RaceView.Stop stop(DriverRace driver, PitStop stop) {
        return new RaceView.Stop(
                stop.lap(),
                driver.code(),
                driver.name(),
                stop.laneMillis().isPresent() ? lane(stop.laneMillis().getAsInt()) : UNKNOWN,
                tyres(stop),
                text(stop.placeBefore()),
                text(stop.placeAfter()),
                stop.circumstance() == PitStop.Circumstance.RETIRED ? "did not come out again" : "");
    }

    /** {@code 23.4 s}, {@code 2:07 min}. */
    private static String lane(int millis) {
        return millis < 100_000
                ? String.format(Locale.ROOT, "%.1f s", millis / 1000.0)
                : String.format(Locale.ROOT, "%d:%02d min", millis / 60_000, millis / 1000 % 60);
    }

    private static String tyres(PitStop stop) {
        String off = stop.takenOff().isEmpty() ? UNKNOWN : compound(stop.takenOff());
        if (stop.circumstance() == PitStop.Circumstance.RETIRED) {
            return off;
        }
        return off + " → " + (stop.fitted().isEmpty() ? UNKNOWN : compound(stop.fitted()));
    }

    private List<RaceView.Stretch> stretches(List<TrackStretch> all) {
        Map<String, String> meanings = all.isEmpty() ? Map.of() : races.trackStatusMeanings();
        return all.stream()
                .filter(stretch -> stretch.state().band().isPresent())
                .map(stretch -> new RaceView.Stretch(
                        stretch.laps(),
                        stretch.state().words(),
                        stretch.codes()
                                .chars()
                                .mapToObj(Character::toString)
                                .map(code -> meanings.getOrDefault(code, "code " + code))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    /** Places from the grid to the last lap; empty where one of them is not known. */
    private static OptionalInt gained(DriverRace driver) {
        return driver.grid().isPresent() && driver.lastPlace().isPresent()
                ? OptionalInt.of(driver.grid().getAsInt() - driver.lastPlace().getAsInt())
                : OptionalInt.empty();
    }

    private static String signed(OptionalInt places) {
        if (places.isEmpty()) {
            return UNKNOWN;
        }
        return places.getAsInt() == 0 ? "0" : String.format(Locale.ROOT, "%+d", places.getAsInt());
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : UNKNOWN;
    }
}
