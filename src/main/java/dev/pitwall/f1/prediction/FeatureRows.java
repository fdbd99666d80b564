package dev.pitwall.f1.prediction;

import java.util.List;

/**
 * The features of one weekend's field.
 *
 * @param drivers sorted by driver id
 * @param values one row per driver, columns as in {@link Feature}, each column with mean 0 over the field
 */
public record FeatureRows(EventKey event, List<Entrant> drivers, double[][] values) {}
