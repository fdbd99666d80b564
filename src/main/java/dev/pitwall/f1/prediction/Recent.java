package dev.pitwall.f1.prediction;

import java.util.HashMap;
import java.util.Map;

/**
 * Exponentially weighted means by key (a driver, a team), shrunk to 0 by a prior of a given weight. A weight halves every
 * {@code halfLife} events and falls by {@code seasonFactor} at each turn of the year.
 */
final class Recent {
    private final double halfLife;
    private final double seasonFactor;
    private final double priorWeight;
    private final Map<String, State> states = new HashMap<>();

    Recent(double halfLife, double seasonFactor, double priorWeight) {
        this.halfLife = halfLife;
        this.seasonFactor = seasonFactor;
        this.priorWeight = priorWeight;
    }

    void add(String key, int event, int season, double value) {
        State now = aged(key, event, season);
        states.put(key, new State(event, season, now.weight() + 1, now.sum() + value));
    }

    double mean(String key, int event, int season) {
        State now = aged(key, event, season);
        return now.sum() / (now.weight() + priorWeight);
    }

    private State aged(String key, int event, int season) {
        State state = states.get(key);
        if (state == null) {
            return new State(event, season, 0, 0);
        }
        double factor = StrictMath.pow(0.5, (event - state.event()) / halfLife)
                * StrictMath.pow(seasonFactor, season - state.season());
        return new State(event, season, state.weight() * factor, state.sum() * factor);
    }

    private record State(int event, int season, double weight, double sum) {}
}
