package dev.pitwall.orchestration.explanation;

import dev.pitwall.orchestration.node.Node;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When no node was up, and which were lost. */
@ApplicationScoped
public class Nodes {

    /** A restart takes as long; what is shorter keeps nothing from running. */
    private static final Duration LEAST = Duration.ofSeconds(30);

    private final EntityManager entities;

    @Inject
    Nodes(EntityManager entities) {
        this.entities = entities;
    }

    Nodes() {
        this(null);
    }

    @Transactional
    List<Answer> during(Period period) {
        var nodes = entities.createQuery(
                        "SELECT n FROM Node n WHERE n.startedAt < :to AND n.leaseUntil > :from ORDER BY n.startedAt",
                        Node.class)
                .setParameter("from", period.from().minus(Period.LONGEST))
                .setParameter("to", period.to())
                .getResultList();
        var answers = new ArrayList<Answer>();
        nodes.stream()
                .filter(node ->
                        node.stoppedAt().isEmpty() && !node.aliveAt(period.to()) && period.contains(node.leaseUntil()))
                .forEach(node -> answers.add(Answer.at(
                        node.leaseUntil(),
                        AnswerKind.NO_NODE,
                        "node " + node.name(),
                        "node " + node.name() + " was lost; its last sign of life was at " + node.heartbeatAt(),
                        "/")));
        answers.addAll(gaps(nodes, period));
        return answers;
    }

    private static List<Answer> gaps(List<Node> nodes, Period period) {
        var gaps = new ArrayList<Answer>();
        // Before the first node that is known there was no installation, or retention has forgotten it.
        Instant up = null;
        for (var node : nodes) {
            if (up != null && node.startedAt().isAfter(up.plus(LEAST))) {
                add(gaps, period, up, node.startedAt());
            }
            up = up == null || node.leaseUntil().isAfter(up) ? node.leaseUntil() : up;
        }
        if (up != null && up.plus(LEAST).isBefore(period.to())) {
            add(gaps, period, up, period.to());
        }
        return gaps;
    }

    private static void add(List<Answer> gaps, Period period, Instant from, Instant to) {
        if (to.isAfter(period.from()) && from.isBefore(period.to())) {
            gaps.add(Answer.at(period.clipped(from), AnswerKind.NO_NODE, "no node", "no node was up", "/")
                    .lasting(period.clipped(to)));
        }
    }
}
