package dev.pitwall.f1.timing.archive;

import dev.pitwall.f1.timing.LapTime;
import dev.pitwall.f1.timing.Sectors;
import dev.pitwall.f1.timing.Speeds;
import dev.pitwall.f1.timing.Weather;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A lap as the streams tell it. All moments are of the session's clock.
 *
 * @param number from 1; in a recording that begins in the middle, as the feed counts
 * @param time empty for a lap that begins in the pits and has no whole set of sectors, and for one that was not ended
 * @param stint from 1, as the feed counts; {@code compound}, {@code tyreLife} and {@code freshTyre} are of its set of tyres
 * @param tyreLife laps on the set at the end of the lap
 * @param trackStatus all codes seen in the lap, in the order in which they came
 * @param position of the classification at the end of the lap, in a race the place on the track
 * @param start at the line or in the pits; empty where the recording began later
 * @param end at the line, also that in the pit lane
 * @param deletedReason why the stewards took the time away; empty where it stands
 */
public record SessionLap(
        FeedDriver driver,
        int number,
        Optional<LapTime> time,
        Sectors sectors,
        Speeds speeds,
        OptionalInt stint,
        String compound,
        OptionalInt tyreLife,
        Optional<Boolean> freshTyre,
        String trackStatus,
        OptionalInt position,
        Optional<Duration> start,
        Optional<Duration> end,
        Optional<Duration> pitOut,
        Optional<Duration> pitIn,
        boolean personalBest,
        Optional<String> deletedReason,
        Optional<Weather> weather) {}
