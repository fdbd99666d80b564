package dev.pitwall.f1.prediction;

import java.util.List;

/**
 * What turns a model's scores into gaps, bands and times; learned from the model's own walk-forward errors on earlier events.
 *
 * @param gapLinear spreads of the field per unit of score behind the best, see {@link FieldSpread}
 * @param gapRoot the same per root of that unit: the first tenths open faster than the last
 * @param scoreSigma how far a driver's score errs, in his own predicted deviations: the root of the mean square, which a normal
 *     distribution of that size makes likeliest
 * @param bands by zone of the field, front first; the last zone is open to the back
 * @param poleStepPercent 100 ln(pole time / best earlier lap of the weekend), the median of the past
 * @param events how many walk-forward events it rests on
 */
public record Calibration(
        double gapLinear, double gapRoot, double scoreSigma, List<BandZone> bands, double poleStepPercent, int events) {
    static final double HALF = 0.5;
    static final double WIDE = 0.8;

    public Calibration {
        bands = List.copyOf(bands);
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("bands are empty");
        }
        if (!(gapLinear >= 0) || !(gapRoot >= 0) || !(gapLinear + gapRoot > 0)) {
            throw new IllegalArgumentException(
                    "gapLinear is " + gapLinear + " and gapRoot " + gapRoot + ", expected 0 or more and not both 0");
        }
        if (!(scoreSigma > 0)) {
            throw new IllegalArgumentException("scoreSigma is " + scoreSigma + ", expected above 0");
        }
    }

    /**
     * The gap to the best in percent.
     *
     * @param behind score minus that of the best
     * @param spread of the field
     */
    double gapPercent(double behind, double spread) {
        return new GapCurve(gapLinear, gapRoot).gapPercent(behind, spread);
    }

    BandZone zoneOf(int position) {
        return bands.stream()
                .filter(zone -> position <= zone.lastPosition())
                .findFirst()
                .orElse(bands.get(bands.size() - 1));
    }

    /**
     * Quantiles of actual minus predicted gap, in spreads of the field times the driver's predicted deviation, for drivers predicted in
     * these positions; stretched by {@link CalibrationBook}.
     *
     * @param lastPosition of the zone; the one before it begins the zone
     */
    public record BandZone(int lastPosition, double q10, double q25, double q75, double q90) {
        public BandZone {
            if (!(q10 <= q25 && q25 <= q75 && q75 <= q90)) {
                throw new IllegalArgumentException("quantiles " + q10 + ", " + q25 + ", " + q75 + ", " + q90
                        + " of zone " + lastPosition + " do not rise");
            }
        }

        /** @param unit spread of the field times the driver's deviation */
        Band half(double gapPercent, double unit) {
            return band(HALF, gapPercent + q25 * unit, gapPercent + q75 * unit);
        }

        /** @param unit as in {@link #half} */
        Band wide(double gapPercent, double unit) {
            return band(WIDE, gapPercent + q10 * unit, gapPercent + q90 * unit);
        }

        private static Band band(double nominal, double low, double high) {
            return new Band(nominal, Math.max(0, low), Math.max(0, high));
        }
    }
}
