package dev.pitwall.rest;

import dev.pitwall.orchestration.automation.TickLag;
import dev.pitwall.orchestration.node.Node;
import dev.pitwall.schema.SchemaVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the machine is.
 *
 * @param version of the application on the node that answers
 * @param node its name
 * @param clockAhead how far the database's clock is ahead of the node's
 * @param nodes alive, or gone in the last day
 * @param lag of recent ticks; absent where there were none in the last hour
 * @param runs how many wait or are under way, by state; a state without runs is left out
 */
record SystemBody(
        String version,
        String node,
        Duration clockAhead,
        List<NodeBody> nodes,
        Optional<LagBody> lag,
        Map<String, Long> runs,
        List<SchemaBody> schemas)
        implements Body {

    /** A start of the application. @param alive whether its lease holds */
    record NodeBody(
            String id,
            String name,
            String version,
            boolean alive,
            Instant startedAt,
            Instant heartbeatAt,
            Instant leaseUntil,
            Optional<Instant> stoppedAt) {

        static NodeBody of(Node node, Instant now) {
            return new NodeBody(
                    node.id(),
                    node.name(),
                    node.version(),
                    node.aliveAt(now),
                    node.startedAt(),
                    node.heartbeatAt(),
                    node.leaseUntil(),
                    node.stoppedAt());
        }
    }

    /** Between when ticks are due and when a node takes them. */
    record LagBody(int ticks, Duration median, Duration worst) {

        static LagBody of(TickLag.Recent lag) {
            return new LagBody(lag.ticks(), lag.median(), lag.worst());
        }
    }

    /** How far a group of tables has come. @param current whether it is as this application expects it */
    record SchemaBody(
            String schema,
            String group,
            boolean current,
            int applied,
            int expected,
            Optional<String> version,
            Optional<String> description,
            Optional<Instant> at,
            Optional<String> failed) {

        static SchemaBody of(SchemaVersion version) {
            return new SchemaBody(
                    version.schema(),
                    version.group(),
                    version.current(),
                    version.applied(),
                    version.expected(),
                    version.version(),
                    version.description(),
                    version.at(),
                    version.failed());
        }
    }
}
