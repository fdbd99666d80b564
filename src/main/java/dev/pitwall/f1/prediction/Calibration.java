package dev.pitwall.f1.prediction;

import java.util.List;

/**
 * What turns a model's scores into gaps, bands and times; learned from the model's own walk-forward errors on earlier events.
 *
 * @param gapScale gap in percent per unit of score
 * @param scoreSigma robust standard deviation of a driver's score error, for the probabilities
 * @param bands by zone of the field, front first; the last zone is open to the back
 * @param poleStepPercent 100 ln(pole time / best earlier lap of the weekend), the recency-weighted median of the past
 * @param events how many walk-forward events it rests on
 */
public record Calibration(
        double gapScale, double scoreSigma, List<BandZone> bands, double poleStepPercent, int events) {
    public Calibration {
        bands = List.copyOf(bands);
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("bands are empty");
        }
        if (!(gapScale > 0) || !(scoreSigma > 0)) {
            throw new IllegalArgumentException(
                    "gapScale is " + gapScale + " and scoreSigma " + scoreSigma + ", expected above 0");
        }
    }

    BandZone zoneOf(int position) {
        return bands.stream()
                .filter(zone -> position <= zone.lastPosition())
                .findFirst()
                .orElse(bands.get(bands.size() - 1));
    }

    /**
     * Quantiles of actual minus predicted gap, in percent of the pole time, for drivers predicted in these positions.
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

        Band half(double gapPercent) {
            return band(0.5, gapPercent + q25, gapPercent + q75);
        }

        Band wide(double gapPercent) {
            return band(0.8, gapPercent + q10, gapPercent + q90);
        }

        private static Band band(double nominal, double low, double high) {
            return new Band(nominal, Math.max(0, low), Math.max(0, high));
        }
    }
}
