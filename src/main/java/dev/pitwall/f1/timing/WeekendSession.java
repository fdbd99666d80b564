package dev.pitwall.f1.timing;

/** A session of a weekend, as a sentence names it: "practice 3 of the 2024 Bahrain Grand Prix". */
public record WeekendSession(WeekendKey weekend, String weekendName, SessionKind kind) {

    public String words() {
        return kind.words() + " of the " + weekend.season() + " " + weekendName;
    }

    @Override
    public String toString() {
        return words();
    }
}
