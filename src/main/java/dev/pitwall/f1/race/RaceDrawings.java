package dev.pitwall.f1.race;

import dev.pitwall.f1.chart.Caption;
import dev.pitwall.f1.chart.LapBand;
import dev.pitwall.f1.chart.PageChart;
import dev.pitwall.f1.chart.RaceLine;
import dev.pitwall.f1.chart.RacePictures;
import dev.pitwall.f1.chart.StintRow;
import dev.pitwall.f1.chart.Tyre;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The pictures of a race, made from what was read. */
final class RaceDrawings {

    private RaceDrawings() {}

    /** Places lap by lap; empty where no lap tells its place. */
    static Optional<PageChart> places(Race race) {
        if (!race.knowsPlaces()) {
            return Optional.empty();
        }
        List<RaceLine> lines = race.drivers().stream().map(RaceDrawings::line).toList();
        List<LapBand> bands = new ArrayList<>();
        for (TrackStretch stretch : race.trackStretches()) {
            stretch.state()
                    .band()
                    .ifPresent(kind -> bands.add(new LapBand(stretch.firstLap(), stretch.lastLap(), kind)));
        }
        return Optional.of(RacePictures.positions(caption(race, "places lap by lap"), lines, bands));
    }

    /** Tyres driver by driver; empty where no lap tells its tyre. */
    static Optional<PageChart> stints(Race race) {
        return race.knowsCompounds()
                ? Optional.of(RacePictures.stints(caption(race, "tyres"), rows(race)))
                : Optional.empty();
    }

    private static List<StintRow> rows(Race race) {
        List<DriverRace> driven =
                race.drivers().stream().filter(driver -> driver.lapCount() > 0).toList();
        return IntStream.range(0, driven.size())
                .mapToObj(i -> row(driven.get(i), i + 1))
                .toList();
    }

    private static StintRow row(DriverRace driver, int place) {
        return new StintRow(
                RacePlace.of(driver, place) + " " + driver.code(),
                driver.stints().stream()
                        .map(stint -> new StintRow.Bar(stint.firstLap(), stint.lastLap(), Tyre.named(stint.compound())))
                        .toList());
    }

    /** From the first lap of the race on: laps that a source does not tell are holes. */
    private static RaceLine line(DriverRace driver) {
        Integer[] places = new Integer[driver.lapCount()];
        for (RaceLap lap : driver.laps()) {
            if (lap.place().isPresent() && lap.place().getAsInt() > 0) {
                places[lap.number() - 1] = lap.place().getAsInt();
            }
        }
        return new RaceLine(driver.code(), driver.team(), driver.grid(), Arrays.asList(places), driver.stopped());
    }

    private static Caption caption(Race race, String what) {
        return new Caption(race.race().title() + ": " + what, race.demonstration() ? "DEMONSTRATION: simulated" : "");
    }
}
