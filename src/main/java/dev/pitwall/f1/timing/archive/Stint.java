package dev.pitwall.f1.timing.archive;

import java.time.Duration;
import java.util.Optional;

/**
 * A time on one set of tyres.
 *
 * @param number from 1
 * @param begun session clock at which the feed first named it, some seconds after the car left the pits
 * @param compound SOFT, MEDIUM, HARD, INTERMEDIATE, WET, and what the feed writes else; empty where it says UNKNOWN
 * @param fresh whether the set was new
 * @param lapsBefore laps on the set before the stint
 */
record Stint(int number, Duration begun, String compound, Optional<Boolean> fresh, int lapsBefore) {}
