package dev.pitwall.f1.prediction;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The prediction of one qualifying.
 *
 * @param drivers by position; every driver of the expected field
 * @param missing who is left out, and why
 * @param notes what a reader should know, in a fixed order
 * @param poleMillis the predicted pole time; empty without a timed lap this weekend and an earlier pole on this circuit
 * @param model what made it: with {@code inputSha256} enough to make it again, bit for bit
 * @param inputSha256 of the weekend as the prediction saw it
 */
public record QualifyingPrediction(
        EventKey event,
        String eventName,
        List<PredictedDriver> drivers,
        List<MissingDriver> missing,
        List<Note> notes,
        OptionalInt poleMillis,
        GapModel model,
        String inputSha256) {
    public QualifyingPrediction {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(eventName, "eventName");
        drivers = List.copyOf(drivers);
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
        Objects.requireNonNull(poleMillis, "poleMillis");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(inputSha256, "inputSha256");
        for (int i = 0; i < drivers.size(); i++) {
            if (drivers.get(i).position() != i + 1) {
                throw new IllegalArgumentException("driver " + (i + 1) + " of " + event + " has position "
                        + drivers.get(i).position());
            }
        }
    }
}
