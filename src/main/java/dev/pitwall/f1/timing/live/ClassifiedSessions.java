package dev.pitwall.f1.timing.live;

import dev.pitwall.f1.timing.LapRow;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.Weekend;
import java.util.List;

/**
 * Where results and laps of sessions come from that Jolpica does not have. Every method throws
 * {@link dev.pitwall.f1.timing.http.FeedFailureException} when it cannot be read.
 */
interface ClassifiedSessions {

    /** Whether it has sessions of that season at all. */
    boolean covers(int season);

    SessionAnswer answer(Weekend weekend, SessionKind kind);

    /** Empty while the session is not over. */
    List<SourceItem<LapRow>> laps(Weekend weekend, SessionKind kind);
}
