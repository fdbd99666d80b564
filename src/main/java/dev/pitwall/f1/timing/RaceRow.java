package dev.pitwall.f1.timing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A driver in a race or sprint.
 *
 * @param session R or SPRINT
 * @param order place in the list of the classification, from 1
 * @param grid a number, or PL for the pit lane; may be empty
 * @param status "Finished", "Lapped", or why he stopped; may be empty
 * @param time of the whole race
 * @param gapText as written: "+5.036", "+1 lap"; may be empty
 * @param timePenalty as written; may be empty
 */
public record RaceRow(
        WeekendKey weekend,
        SessionKind session,
        Competitor competitor,
        int order,
        Position position,
        String grid,
        OptionalInt laps,
        String status,
        Optional<Duration> time,
        String gapText,
        String timePenalty,
        Optional<BigDecimal> points) {}
