package dev.pitwall.orchestration.alert;

import java.util.Locale;
import java.util.Objects;

/** What an alarm is about, and what can be silenced. */
public record AlertSubject(SubjectKind kind, String name) {

    public AlertSubject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
    }

    static AlertSubject job(String name) {
        return new AlertSubject(SubjectKind.JOB, name);
    }

    static AlertSubject automation(String name) {
        return new AlertSubject(SubjectKind.AUTOMATION, name);
    }

    /** "job F1_Prediction_Job". */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + name;
    }
}
