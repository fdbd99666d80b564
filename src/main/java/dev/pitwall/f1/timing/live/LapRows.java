package dev.pitwall.f1.timing.live;

import dev.pitwall.f1.timing.LapRow;
import dev.pitwall.f1.timing.Origin;
import dev.pitwall.f1.timing.Refusal;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.SourceItem.Parsed;
import dev.pitwall.f1.timing.SourceItem.Refused;
import dev.pitwall.f1.timing.Weekend;
import dev.pitwall.f1.timing.archive.JsonStream;
import dev.pitwall.f1.timing.archive.SessionFeed;
import dev.pitwall.f1.timing.archive.SessionLap;
import dev.pitwall.f1.timing.archive.SessionLaps;
import dev.pitwall.f1.timing.archive.StreamLine;
import dev.pitwall.f1.timing.archive.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a session's streams into rows of laps, and every line of them that could not be read into a refused one. */
final class LapRows {

    private LapRows() {}

    /** @param addresses of the streams */
    static List<SourceItem<LapRow>> of(Weekend weekend, SessionKind session, SessionFeed feed, List<String> addresses) {
        String place = weekend.session(session).words();
        List<SourceItem<LapRow>> items = new ArrayList<>();
        for (SessionLap lap : SessionLaps.of(feed)) {
            Origin origin =
                    Origin.joined(place + ", car " + lap.driver().number() + ", lap " + lap.number(), addresses);
            try {
                items.add(new Parsed<>(origin, row(weekend, session, lap)));
            } catch (IllegalArgumentException wrong) {
                items.add(new Refused<>(origin, lap.toString(), new Refusal("lap", wrong.getMessage(), "a whole lap")));
            }
        }
        for (Topic topic : Topic.values()) {
            JsonStream stream = feed.stream(topic);
            for (Refused<StreamLine> line : stream.refused()) {
                items.add(new Refused<>(line.origin(), line.raw(), line.reason()));
            }
        }
        return items;
    }

    private static LapRow row(Weekend weekend, SessionKind session, SessionLap lap) {
        return new LapRow(
                weekend.key(),
                session.name(),
                lap.driver().code(),
                lap.driver().racingNumber(),
                lap.driver().team(),
                lap.number(),
                lap.stint(),
                lap.time(),
                lap.sectors(),
                lap.compound(),
                lap.tyreLife(),
                lap.freshTyre(),
                lap.trackStatus(),
                lap.position(),
                lap.pitOut(),
                lap.pitIn(),
                lap.end(),
                lap.speeds(),
                Optional.of(lap.personalBest()),
                Optional.of(lap.deletedReason().isPresent()),
                lap.deletedReason().orElse(""),
                Optional.empty(),
                lap.weather());
    }
}
