package dev.pitwall.f1.timing.openf1;

/**
 * A driver as OpenF1 names him in a session.
 *
 * @param code three letters
 * @param name "Given Family"
 * @param team as on the timing screen; may be empty
 */
public record OpenF1Driver(int number, String code, String name, String team) {

    static OpenF1Driver of(OpenF1Entry entry) {
        int number = entry.number("driver_number");
        String given = entry.text("first_name").orElse("");
        String family = entry.text("last_name").orElse("");
        String name =
                given.isEmpty() || family.isEmpty() ? entry.text("full_name").orElse("") : given + " " + family;
        return new OpenF1Driver(
                number,
                entry.text("name_acronym").orElse(String.valueOf(number)),
                name,
                entry.text("team_name").orElse(""));
    }

    static OpenF1Driver unknown(int number) {
        return new OpenF1Driver(number, String.valueOf(number), "", "");
    }
}
