package dev.pitwall.f1.prediction;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the model knows of a driver before qualifying, relative to the mean of the field; smaller is faster. The unit is a place in tens,
 * or what is alike in size: 0.6 {@link FieldSpread}s.
 *
 * <p>A session's gap is z = 100 (ln t − median ln t) over its timed field, shrunk where the whole session is wide (wet) and cut off at
 * the sides, see {@link RelativePace}.
 */
public enum Feature {
    /**
     * What the {@link PaceFilter} expects of him in this qualifying: this weekend's sessions weighed against his and his team's past.
     * Its coefficient is given, not fitted.
     */
    PACE("pace"),
    /** z of his best lap over all sessions before qualifying. */
    BEST("best"),
    /** z of his first practice; {@link #BEST} without one. */
    FP1("fp1"),
    /** z of his second practice; {@link #BEST} without one. */
    FP2("fp2"),
    /** z of his third practice; {@link #BEST} without one. */
    FP3("fp3"),
    /** z of his sprint qualifying; {@link #BEST} without one. */
    SQ("sq"),
    /** Mean of {@link #BEST} over the other drivers of his team. */
    TEAMMATE_BEST("teammate_best"),
    /** Recent qualifying pace, half-life three events: effect of the team plus effect of the driver, see {@link FormBook}. */
    FORM_FAST("form_fast"),
    /** The same with a half-life of ten events. */
    FORM_SLOW("form_slow"),
    /** Recent finishing place of the driver in races, among those who finished, in tens of places from the middle. */
    RACE_DRIVER("race_driver"),
    /** The same of the team. */
    RACE_TEAM("race_team"),
    /** What the tyres of his practice laps hide, in the unit of {@link #BEST}: see {@link TyreCorrection}; 0 where not known. */
    TYRE("tyre"),
    /** His speed at the trap in tens of km/h above the middle of the field: see {@link TrapSpeeds}; 0 where not known. */
    TRAP("trap"),
    /** {@link #PACE} times the forecast chance of rain in qualifying, which makes a field even or wide; 0 without a forecast. */
    RAIN("rain"),
    /** {@link #BEST} times how much warmer qualifying is forecast than practice was, in tens of kelvin; 0 where not known. */
    WARMER("warmer");

    /** What a regression learns from results alone. */
    static final Set<Feature> OF_RESULTS = Collections.unmodifiableSet(EnumSet.range(BEST, RACE_TEAM));
    /** What is known where laps and weather are. */
    static final Set<Feature> OF_CONDITIONS = Collections.unmodifiableSet(EnumSet.range(TYRE, WARMER));

    private final String id;

    Feature(String id) {
        this.id = id;
    }

    /** What is stored with a model; never changes. */
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException for an unknown id */
    public static Feature ofId(String id) {
        return Arrays.stream(values())
                .filter(feature -> feature.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no feature is called " + id));
    }
}
