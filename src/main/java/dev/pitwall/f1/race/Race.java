package dev.pitwall.f1.race;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A race, as its laps and its result tell it.
 *
 * @param drivers in the order of the result; without one, by how far they came
 * @param demonstration whether it is simulated
 */
record Race(LoadedRace race, boolean demonstration, List<DriverRace> drivers) {

    Race {
        drivers = List.copyOf(drivers);
    }

    int laps() {
        return drivers.stream().mapToInt(DriverRace::lapCount).max().orElse(0);
    }

    List<TrackStretch> trackStretches() {
        return TrackStretch.of(drivers);
    }

    boolean knowsCompounds() {
        return drivers.stream()
                .flatMap(driver -> driver.laps().stream())
                .anyMatch(lap -> !lap.compound().isEmpty());
    }

    boolean knowsPlaces() {
        return drivers.stream().anyMatch(driver -> driver.lastPlace().isPresent());
    }

    /** The laps in which it was stopped. */
    List<Integer> redFlagLaps() {
        return trackStretches().stream()
                .filter(stretch -> stretch.state() == TrackState.RED_FLAG)
                .flatMap(stretch -> IntStream.rangeClosed(stretch.firstLap(), stretch.lastLap())
                        .boxed())
                .toList();
    }
}
