package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.node.Node;
import dev.pitwall.orchestration.node.NodeLeases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Finds nodes whose lease ran out without their having stopped in order. */
@ApplicationScoped
public class LostNodes {

    /** A node that was lost longer ago than this is no news: the whole installation was down. */
    private static final Duration NEWS = Duration.ofHours(12);

    private final NodeLeases leases;
    private final Alarms alarms;
    private final DatabaseClock clock;

    @Inject
    LostNodes(NodeLeases leases, Alarms alarms, DatabaseClock clock) {
        this.leases = leases;
        this.alarms = alarms;
        this.clock = clock;
    }

    LostNodes() {
        this(null, null, null);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void look() {
        var now = clock.instant();
        leases.known().stream().filter(node -> isLost(node, now)).forEach(this::tell);
    }

    private static boolean isLost(Node node, Instant now) {
        return !node.aliveAt(now)
                && node.stoppedAt().isEmpty()
                && node.leaseUntil().isAfter(now.minus(NEWS));
    }

    private void tell(Node node) {
        alarms.raiseOnce(
                new AlertSubject(SubjectKind.NODE, node.name()),
                MessageKind.NODE_LOST,
                node.id(),
                Announcement.of(
                        "node-lost/" + node.id(),
                        "Node " + node.name() + " was lost",
                        "Its last sign of life was at " + node.heartbeatAt()
                                + ". Runs that it held are settled as failures, or taken up by another node where they had"
                                + " not begun."),
                OptionalLong.empty());
    }
}
