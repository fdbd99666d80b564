package dev.pitwall.orchestration.asset;

import dev.pitwall.orchestration.definition.AssetDefinition;
import dev.pitwall.orchestration.definition.Definitions.Defined;
import dev.pitwall.orchestration.node.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Tells when an asset goes stale and when it is fresh again, by the database's clock. Every node looks; the lock on the asset's
 * row makes that one of them tells, once for each change.
 */
@ApplicationScoped
public class FreshnessWatch {

    private final EntityManager entities;
    private final Materializations materializations;
    private final Clock clock;
    private final Event<AssetFact> facts;

    @Inject
    FreshnessWatch(
            EntityManager entities, Materializations materializations, DatabaseClock clock, Event<AssetFact> facts) {
        this(entities, materializations, (Clock) clock, facts);
    }

    FreshnessWatch(EntityManager entities, Materializations materializations, Clock clock, Event<AssetFact> facts) {
        this.entities = entities;
        this.materializations = materializations;
        this.clock = clock;
        this.facts = facts;
    }

    FreshnessWatch() {
        this(null, null, (Clock) null, null);
    }

    /** Looks at one asset; the fact is fired inside the transaction that writes the change. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void look(Defined<AssetDefinition> asset) {
        var key = asset.definition().key().value();
        var now = clock.instant();
        var made = materializations.latest(List.of(key)).stream().findFirst();
        if (made.isEmpty()) {
            return;
        }
        var freshness = new Freshness(asset.definition().freshWithin(), made.map(LatestMaterialization::at), now);
        var stale = freshness.standing() == Freshness.Standing.STALE;
        var seen = entities.find(AssetFreshness.class, key);
        if (seen == null ? !stale : seen.stale() == stale) {
            return;
        }
        var told = locked(key);
        if (told.stale() == stale) {
            return;
        }
        var since = told.since();
        told.turn(stale, now);
        var madeAt = made.get().at();
        facts.fire(
                stale
                        ? new AssetFact.WentStale(
                                key,
                                asset.workspace(),
                                madeAt,
                                asset.definition().freshWithin().orElseThrow(),
                                now)
                        : new AssetFact.FreshAgain(key, asset.workspace(), madeAt, since, now));
    }

    private AssetFreshness locked(String key) {
        // A statement, since two nodes may be the first to look.
        entities.createQuery("INSERT INTO AssetFreshness (asset, stale, since) VALUES (:asset, FALSE, :now)"
                        + " ON CONFLICT DO NOTHING")
                .setParameter("asset", key)
                .setParameter("now", clock.instant())
                .executeUpdate();
        // Locked first: a plain read would not see what another node has written since this transaction began.
        var row = entities.find(AssetFreshness.class, key, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }
}
