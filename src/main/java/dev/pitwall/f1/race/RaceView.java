package dev.pitwall.f1.race;

import dev.pitwall.f1.chart.Tyre;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a race shows. Texts are ready to be written; what is not known is {@code –}.
 *
 * @param places the picture of places, where any lap tells one
 * @param tyres the picture of stints, where any lap tells its tyre
 * @param stops those of racing, and of who did not come out again
 * @param changes what was changed while the race was stopped, a sentence for each lap of it
 * @param stretches of track status other than clear
 * @param trackStatusKnown whether any lap has a status
 */
public record RaceView(
        LoadedRace race,
        boolean demonstration,
        int laps,
        Figures figures,
        List<Driver> drivers,
        List<Stop> stops,
        List<String> changes,
        List<Stretch> stretches,
        boolean trackStatusKnown,
        Optional<Picture> places,
        Optional<Picture> tyres) {

    /**
     * The figures on top.
     *
     * @param first the winner's name
     * @param stops in the pits while racing, of all drivers
     * @param gained who gained most places, with how many
     * @param held what held the race up, in short
     */
    public record Figures(String first, String firstTeam, int stops, String gained, String gainedHow, String held) {}

    /** A drawing with its size and its words. */
    public record Picture(String address, int width, int height, String alternative) {}

    /**
     * A driver's race.
     *
     * @param ended Finished, Lapped, or why he stopped
     * @param afterLap his place after each lap, from the first
     */
    public record Driver(
            String place,
            String code,
            String name,
            String team,
            String grid,
            String gained,
            int laps,
            String ended,
            int stops,
            List<Set> sets,
            List<String> afterLap) {}

    /**
     * A set of tyres.
     *
     * @param laps {@code 1–14}
     * @param rubber {@code C3}, or empty where it is not known
     */
    public record Set(Tyre tyre, String compound, String rubber, String laps, int count, String used) {}

    /** A visit to the pits. */
    public record Stop(
            int lap, String code, String name, String lane, String tyres, String before, String after, String remark) {}

    /** Laps under a flag or a safety car. */
    public record Stretch(String laps, String words, String meaning) {}
}
