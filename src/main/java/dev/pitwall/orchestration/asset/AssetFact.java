package dev.pitwall.orchestration.asset;

import java.time.Duration;
import java.time.Instant;

/** What has become of an asset, as CDI events fired inside the transaction that writes it. */
public sealed interface AssetFact {

    String asset();

    /**
     * It is older than it may be; told once until it is fresh again.
     *
     * @param madeAt its latest materialization
     * @param allowed how old it may be
     */
    record WentStale(String asset, String workspace, Instant madeAt, Duration allowed, Instant at)
            implements AssetFact {}

    /** It was stale and has been made again. */
    record FreshAgain(String asset, String workspace, Instant madeAt, Instant staleSince, Instant at)
            implements AssetFact {}
}
