package dev.pitwall.f1.prediction;

import java.util.List;
import java.util.Set;

/**
 * The features of one weekend's field.
 *
 * @param drivers sorted by driver id
 * @param values one row per driver, columns as in {@link Feature}, each column with mean 0 over the field
 * @param spread of the field in percent, see {@link FieldSpread}
 * @param deviations one per driver: how uncertain his {@link Feature#PACE} is beside what qualifying adds, as a standard deviation
 * @param wet the sessions that count little
 * @param rainChance forecast for qualifying, 0 to 1; 0 where not known
 */
public record FeatureRows(
        EventKey event,
        List<Entrant> drivers,
        double[][] values,
        double spread,
        double[] deviations,
        Set<WeekendSession> wet,
        double rainChance) {}
