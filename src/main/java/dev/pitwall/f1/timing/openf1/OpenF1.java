package dev.pitwall.f1.timing.openf1;

import dev.pitwall.f1.timing.LapRow;
import dev.pitwall.f1.timing.Origin;
import dev.pitwall.f1.timing.Refusal;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.SourceItem.Parsed;
import dev.pitwall.f1.timing.SourceItem.Refused;
import dev.pitwall.f1.timing.Weekend;
import dev.pitwall.f1.timing.http.FeedClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What OpenF1 has. Every method throws {@link dev.pitwall.f1.timing.http.FeedFailureException} when it cannot be read. */
public final class OpenF1 {

    /** It begins here. */
    public static final int FIRST_SEASON = 2023;

    private static final List<String> LAPS_ARE_MADE_OF =
            List.of("laps", "drivers", "stints", "weather", "race_control");

    private final OpenF1Answers answers;

    /**
     * @param base ends in a slash: {@code https://api.openf1.org/v1/}
     */
    public OpenF1(FeedClient client, URI base) {
        this.answers = new OpenF1Answers(client, base);
    }

    /** Where the result of a session stands. */
    public String address(OpenF1Session session) {
        return answers.address(of("session_result", session)).toString();
    }

    public List<OpenF1Session> sessions(int season) {
        return answers.entries("sessions?year=" + season).stream()
                .map(OpenF1Session::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Every driver of the result, first to last; one whose entry cannot be read is refused. Empty before there is a result. */
    public List<SourceItem<OpenF1Place>> result(OpenF1Session session) {
        Map<Integer, OpenF1Driver> drivers = drivers(session);
        String path = of("session_result", session);
        return items(Origin.whole(answers.address(path).toString()), path, entry -> {
            int number = entry.number("driver_number");
            return new OpenF1Place(
                    drivers.getOrDefault(number, OpenF1Driver.unknown(number)),
                    entry.integer("position"),
                    entry.lapTimes("duration"),
                    entry.integer("number_of_laps"));
        });
    }

    /** Every lap in OpenF1's order; one that cannot be read is refused. */
    public List<SourceItem<LapRow>> laps(Weekend weekend, OpenF1Session session) {
        List<String> sources = LAPS_ARE_MADE_OF.stream()
                .map(what -> answers.address(of(what, session)).toString())
                .toList();
        OpenF1Laps laps = new OpenF1Laps(
                weekend,
                session,
                drivers(session),
                answers.entries(of("stints", session)),
                answers.entries(of("weather", session)),
                answers.entries(of("race_control", session)));
        String path = of("laps", session);
        return items(Origin.joined(answers.address(path).toString(), sources), path, laps::row);
    }

    private Map<Integer, OpenF1Driver> drivers(OpenF1Session session) {
        Map<Integer, OpenF1Driver> drivers = new LinkedHashMap<>();
        answers.entries(of("drivers", session)).forEach(entry -> {
            OpenF1Driver driver = OpenF1Driver.of(entry);
            drivers.put(driver.number(), driver);
        });
        return drivers;
    }

    private <T> List<SourceItem<T>> items(Origin origin, String path, Function<OpenF1Entry, T> read) {
        List<SourceItem<T>> items = new ArrayList<>();
        for (OpenF1Entry entry : answers.entries(path)) {
            try {
                items.add(new Parsed<>(origin, read.apply(entry)));
            } catch (IllegalArgumentException | ArithmeticException wrong) {
                items.add(new Refused<>(
                        origin, entry.toString(), new Refusal("entry", wrong.getMessage(), "a whole entry")));
            }
        }
        return items;
    }

    private static String of(String what, OpenF1Session session) {
        return what + "?session_key=" + session.key();
    }
}
