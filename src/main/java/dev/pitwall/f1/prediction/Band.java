package dev.pitwall.f1.prediction;

/**
 * An interval for a driver's gap to pole, in percent of the pole time; never below 0.
 *
 * @param nominal the share of drivers whose gap should fall inside, 0.5 or 0.8
 */
public record Band(double nominal, double lowPercent, double highPercent) {
    public Band {
        if (!(nominal > 0 && nominal < 1)) {
            throw new IllegalArgumentException("nominal is " + nominal + ", expected between 0 and 1");
        }
        if (!(lowPercent >= 0 && lowPercent <= highPercent)) {
            throw new IllegalArgumentException(
                    "band from " + lowPercent + " to " + highPercent + ", expected 0 <= low <= high");
        }
    }

    public boolean contains(double gapPercent) {
        return lowPercent <= gapPercent && gapPercent <= highPercent;
    }
}
