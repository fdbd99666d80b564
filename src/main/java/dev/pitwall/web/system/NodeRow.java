package dev.pitwall.web.system;

import dev.pitwall.orchestration.node.Node;
import dev.pitwall.web.part.Badge;
import java.time.Instant;

/** A node as the page shows it. @param self whether it made the page */
public record NodeRow(
        String id, String name, String version, Badge state, Instant startedAt, Instant heartbeatAt, boolean self) {

    static NodeRow of(Node node, Instant now, String selfId) {
        return new NodeRow(
                node.id(),
                node.name(),
                node.version(),
                state(node, now),
                node.startedAt(),
                node.heartbeatAt(),
                node.id().equals(selfId));
    }

    private static Badge state(Node node, Instant now) {
        if (node.aliveAt(now)) {
            return new Badge("ALIVE", "success", "success");
        }
        return node.stoppedAt().isPresent()
                ? new Badge("STOPPED", "canceled", "quiet")
                : new Badge("LOST", "warning", "failure");
    }
}
