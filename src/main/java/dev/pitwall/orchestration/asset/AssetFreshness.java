package dev.pitwall.orchestration.asset;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What was told last of an asset that has to be fresh. */
@Entity
@Table(catalog = "dagster_logs", name = "asset_freshness")
class AssetFreshness {

    @Id
    private String asset;

    private boolean stale;
    private Instant since;

    protected AssetFreshness() {}

    boolean stale() {
        return stale;
    }

    Instant since() {
        return since;
    }

    void turn(boolean nowStale, Instant now) {
        stale = nowStale;
        since = now;
    }
}
