package dev.pitwall.f1.timing;

import static dev.pitwall.f1.timing.SessionKind.FP1;
import static dev.pitwall.f1.timing.SessionKind.FP2;
import static dev.pitwall.f1.timing.SessionKind.FP3;
import static dev.pitwall.f1.timing.SessionKind.Q;
import static dev.pitwall.f1.timing.SessionKind.R;
import static dev.pitwall.f1.timing.SessionKind.SQ;

import java.util.List;

/** Which sessions a weekend has, in the order of time. The {@link #code()} is what files hold. */
public enum WeekendFormat {
    CONVENTIONAL("conventional", FP1, FP2, FP3, Q, R),
    /** 2021 and 2022: qualifying on Friday sets the grid of the sprint. */
    SPRINT("sprint", FP1, Q, FP2, SessionKind.SPRINT, R),
    /** 2023. */
    SPRINT_SHOOTOUT("sprint_shootout", FP1, Q, SQ, SessionKind.SPRINT, R),
    /** From 2024. */
    SPRINT_QUALIFYING("sprint_qualifying", FP1, SQ, SessionKind.SPRINT, Q, R),
    /** A format that this version does not know: its sessions are those that have a start. */
    OTHER("other");

    private final String code;
    private final List<SessionKind> sessions;

    WeekendFormat(String code, SessionKind... sessions) {
        this.code = code;
        this.sessions = List.of(sessions);
    }

    public String code() {
        return code;
    }

    /** In the order of time; empty for {@link #OTHER}. */
    public List<SessionKind> sessions() {
        return sessions;
    }

    public static WeekendFormat of(String code) {
        for (WeekendFormat format : values()) {
            if (format.code.equals(code)) {
                return format;
            }
        }
        return OTHER;
    }
}
