package dev.pitwall.f1.timing.openf1;

import dev.pitwall.f1.timing.LapTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A driver's place in a session.
 *
 * @param position empty where he was not classified
 * @param bests his best lap, or in qualifying that of each part
 */
public record OpenF1Place(OpenF1Driver driver, OptionalInt position, List<Optional<LapTime>> bests, OptionalInt laps) {

    public OpenF1Place {
        bests = List.copyOf(bests);
    }
}
