package dev.pitwall.f1.prediction;

import java.util.List;
import java.util.Objects;

/**
 * A trained linear model: with it and the same history a prediction can be made again, bit for bit. Only numbers, text and lists of
 * them, so that it goes into JSON and back without loss (doubles by their shortest decimal form).
 *
 * @param kind which model, {@link ModelKind#id()}
 * @param coefficients one per feature, in the order in which they are summed
 * @param calibration from the model's score to gaps, bands and the pole time
 * @param lastEvent the last event that it was trained on: nothing later is in it
 * @param events how many events it was trained on
 * @param rows how many drivers' qualifyings it was trained on
 * @param historySha256 of all history it was trained on, see {@link DataHash}
 * @param softwareVersion of the code that trained it
 */
public record GapModel(
        String kind,
        List<Coefficient> coefficients,
        Calibration calibration,
        String lastEvent,
        int events,
        int rows,
        String historySha256,
        String softwareVersion) {
    public GapModel {
        Objects.requireNonNull(kind, "kind");
        coefficients = List.copyOf(coefficients);
        Objects.requireNonNull(calibration, "calibration");
        Objects.requireNonNull(lastEvent, "lastEvent");
        Objects.requireNonNull(historySha256, "historySha256");
        Objects.requireNonNull(softwareVersion, "softwareVersion");
    }

    /** @param feature {@link Feature#id()} */
    public record Coefficient(String feature, double value) {
        public Coefficient {
            Objects.requireNonNull(feature, "feature");
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("coefficient of " + feature + " is " + value);
            }
        }
    }
}
