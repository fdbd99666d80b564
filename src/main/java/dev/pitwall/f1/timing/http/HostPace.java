package dev.pitwall.f1.timing.http;

import java.time.Duration;

/** How fast a host may be asked. One object is shared by all that ask the host. */
public interface HostPace {

    /** Takes a place for a request, and says how long to wait before it is made: zero when it may be made at once. */
    Duration takePlace();

    /** Gives back the place taken last, for a request that is not made. */
    void giveBack();
}
