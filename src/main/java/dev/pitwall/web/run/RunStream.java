package dev.pitwall.web.run;

import dev.pitwall.orchestration.journal.EventFilter;
import dev.pitwall.orchestration.run.RunStatus;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** An open page that is told what is new in its run. Only one thread at a time calls it. */
final class RunStream {

    /** Turns without news after which something is sent all the same, so that a page that is gone is noticed. */
    private static final int QUIET_TURNS = 15;

    private final long runId;
    private final EventFilter filter;
    private final SseEventSink sink;
    private final Sse sse;
    private long last;
    private RunStatus told;
    private int quiet;

    /** @param last the id of the last line that the page knows of */
    RunStream(long runId, EventFilter filter, long last, SseEventSink sink, Sse sse) {
        this.runId = runId;
        this.filter = filter;
        this.last = last;
        this.sink = sink;
        this.sse = sse;
    }

    long runId() {
        return runId;
    }

    EventFilter filter() {
        return filter;
    }

    long last() {
        return last;
    }

    boolean isClosed() {
        return sink.isClosed();
    }

    void close() {
        sink.close();
    }

    /** Sends what is new, and ends when nothing can be new any more. */
    void tell(LatestOfRun latest) {
        if (latest.lines().isEmpty() && latest.status() == told && ++quiet < QUIET_TURNS) {
            return;
        }
        quiet = 0;
        told = latest.status();
        var words = latest.words(last);
        last = latest.last(last);
        var sent = sink.send(sse.newEventBuilder()
                .id(Long.toString(last))
                .name("news")
                .data(words)
                .build());
        if (latest.isOver()) {
            sent.whenComplete((done, failed) -> sink.close());
        }
    }
}
