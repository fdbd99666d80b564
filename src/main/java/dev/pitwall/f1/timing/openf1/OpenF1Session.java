package dev.pitwall.f1.timing.openf1;

import dev.pitwall.f1.timing.SessionKind;
import java.time.Instant;
import java.util.Optional;

/**
 * A session as OpenF1 lists it.
 *
 * @param key of every question about it
 * @param meeting its weekend, by OpenF1's number
 * @param start planned, and so is the end
 */
public record OpenF1Session(int key, int meeting, SessionKind kind, Instant start, Instant end, boolean cancelled) {

    /** Empty for what is no session of a weekend, or has no times. */
    static Optional<OpenF1Session> of(OpenF1Entry entry) {
        Optional<SessionKind> kind = entry.text("session_name").flatMap(OpenF1Session::kind);
        Optional<Instant> start = entry.moment("date_start");
        Optional<Instant> end = entry.moment("date_end");
        return kind.isPresent() && start.isPresent() && end.isPresent()
                ? Optional.of(new OpenF1Session(
                        entry.number("session_key"),
                        entry.number("meeting_key"),
                        kind.get(),
                        start.get(),
                        end.get(),
                        entry.isTrue("is_cancelled")))
                : Optional.empty();
    }

    private static Optional<SessionKind> kind(String name) {
        return switch (name) {
            case "Practice 1" -> Optional.of(SessionKind.FP1);
            case "Practice 2" -> Optional.of(SessionKind.FP2);
            case "Practice 3" -> Optional.of(SessionKind.FP3);
            case "Qualifying" -> Optional.of(SessionKind.Q);
            // So it was called in 2023
            case "Sprint Shootout", "Sprint Qualifying" -> Optional.of(SessionKind.SQ);
            case "Sprint" -> Optional.of(SessionKind.SPRINT);
            case "Race" -> Optional.of(SessionKind.R);
            default -> Optional.empty();
        };
    }
}
