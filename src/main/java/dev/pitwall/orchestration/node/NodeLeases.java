package dev.pitwall.orchestration.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes, renews and reads the leases of nodes. Whether a lease holds is decided by the database's clock. */
@ApplicationScoped
public class NodeLeases {

    private final EntityManager entities;
    private final NodeIdentity self;
    private final DatabaseClock clock;
    private final Duration lease;

    /**
     * @param lease how long a node is believed to live after its last heartbeat; five heartbeats, so that a pause of the
     *     garbage collector does not kill it
     */
    @Inject
    NodeLeases(
            EntityManager entities,
            NodeIdentity self,
            DatabaseClock clock,
            @ConfigProperty(name = "pitwall.node.lease", defaultValue = "PT15S") Duration lease) {
        this.entities = entities;
        this.self = self;
        this.clock = clock;
        this.lease = lease;
    }

    NodeLeases() {
        this(null, null, null, null);
    }

    /**
     * Renews this node's lease, taking it the first time.
     *
     * @return how long the lease had run out before, if it had: so long could others settle the runs of this node
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Duration> renew() {
        var now = clock.measure();
        var known = Optional.ofNullable(entities.find(Node.class, self.id()));
        var without = known.filter(node -> !node.aliveAt(now)).map(node -> Duration.between(node.leaseUntil(), now));
        known.ifPresentOrElse(
                node -> node.beat(now, lease),
                () -> entities.persist(new Node(self, ApplicationVersion.get(), now, lease)));
        return without;
    }

    /** Gives this node's lease back, so that others need not wait for it to run out. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void giveBack() {
        Optional.ofNullable(entities.find(Node.class, self.id())).ifPresent(node -> node.stop(clock.measure()));
    }

    /** The nodes that are alive, and those that stopped or were lost in the last day, newest first. */
    @Transactional
    public List<Node> known() {
        return entities.createQuery(
                        "SELECT n FROM Node n WHERE n.heartbeatAt > :since ORDER BY n.startedAt DESC", Node.class)
                .setParameter("since", clock.instant().minus(Duration.ofDays(1)))
                .setMaxResults(50)
                .getResultList();
    }
}
