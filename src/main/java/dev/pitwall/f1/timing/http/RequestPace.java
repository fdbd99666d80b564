package dev.pitwall.f1.timing.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** How many requests a host wants in which time, as far as this server makes them. */
public final class RequestPace implements HostPace {

    private final Clock clock;
    private final List<Window> windows;

    private RequestPace(Clock clock, List<Window> windows) {
        this.clock = clock;
        this.windows = windows;
    }

    public static RequestPace unlimited() {
        return new RequestPace(Clock.systemUTC(), List.of());
    }

    public static RequestPace none(Clock clock) {
        return new RequestPace(clock, List.of());
    }

    /** The same pace with one more limit. */
    public RequestPace atMost(int requests, Duration span) {
        List<Window> more = new ArrayList<>(windows);
        more.add(new Window(requests, span, new ArrayDeque<>()));
        return new RequestPace(clock, List.copyOf(more));
    }

    @Override
    public synchronized Duration takePlace() {
        Instant now = clock.instant();
        Instant free = now;
        for (Window window : windows) {
            Instant at = window.free(now);
            free = at.isAfter(free) ? at : free;
        }
        for (Window window : windows) {
            window.taken.add(free);
        }
        return Duration.between(now, free);
    }

    @Override
    public synchronized void giveBack() {
        windows.forEach(window -> window.taken.pollLast());
    }

    private record Window(int requests, Duration span, Deque<Instant> taken) {

        Instant free(Instant now) {
            while (!taken.isEmpty() && !taken.peekFirst().plus(span).isAfter(now)) {
                taken.pollFirst();
            }
            if (taken.size() < requests) {
                return now;
            }
            // Places may be taken in advance, so the one that must be over is the n-th from the end.
            List<Instant> all = new ArrayList<>(taken);
            return all.get(all.size() - requests).plus(span);
        }
    }
}
