package dev.pitwall.web.system;

import dev.pitwall.orchestration.automation.TickLag;
import dev.pitwall.orchestration.node.ApplicationVersion;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.node.Node;
import dev.pitwall.orchestration.node.NodeIdentity;
import dev.pitwall.orchestration.node.NodeLeases;
import dev.pitwall.orchestration.node.NodeSettings;
import dev.pitwall.orchestration.retention.Retention;
import dev.pitwall.orchestration.retention.RetentionPasses;
import dev.pitwall.orchestration.run.QueuePlaces;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.schema.SchemaVersion;
import dev.pitwall.schema.SchemaVersions;
import dev.pitwall.web.frame.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what the page System shows. */
@ApplicationScoped
class SystemViews {

    private static final int PASSES = 5;
    private static final long TELLING_MILLIS = 50;
    private static final Duration LATE = Duration.ofSeconds(30);

    private final NodeLeases nodes;
    private final NodeIdentity self;
    private final NodeSettings settings;
    private final DatabaseClock clock;
    private final TickLag lag;
    private final RunHistory runs;
    private final QueuePlaces queue;
    private final SchemaVersions schemas;
    private final Retention retention;
    private final RetentionPasses passes;

    @Inject
    SystemViews(
            NodeLeases nodes,
            NodeIdentity self,
            NodeSettings settings,
            DatabaseClock clock,
            TickLag lag,
            RunHistory runs,
            QueuePlaces queue,
            SchemaVersions schemas,
            Retention retention,
            RetentionPasses passes) {
        this.nodes = nodes;
        this.self = self;
        this.settings = settings;
        this.clock = clock;
        this.lag = lag;
        this.runs = runs;
        this.queue = queue;
        this.schemas = schemas;
        this.retention = retention;
        this.passes = passes;
    }

    /** For the client proxy only. */
    SystemViews() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    SystemView of(boolean counted, boolean admin) {
        var now = clock.instant();
        var known = nodes.known();
        var recent = lag.recent();
        var versions = schemas.all();
        return new SystemView(
                health(known.stream().filter(node -> node.aliveAt(now)).toList(), recent, versions),
                ApplicationVersion.get(),
                self.name(),
                clock(Duration.between(Clock.systemUTC().instant(), now)),
                known.stream().map(node -> NodeRow.of(node, now, self.id())).toList(),
                recent,
                runs.open(),
                queue.limits(),
                versions,
                counted ? retention.preview() : retention.kinds(),
                counted,
                passes.newest(PASSES),
                admin ? settings.all() : List.of());
    }

    /** One sentence: how many nodes are alive, and what is not well. */
    private static String health(List<Node> alive, Optional<TickLag.Recent> lag, List<SchemaVersion> schemas) {
        var words = new ArrayList<String>();
        words.add(alive.size() == 1 ? "1 node is alive" : alive.size() + " nodes are alive");
        var versions = alive.stream().map(Node::version).distinct().count();
        if (versions > 1) {
            words.add("they run " + versions + " versions of the application");
        }
        lag.filter(recent -> recent.median().compareTo(LATE) > 0)
                .ifPresent(recent -> words.add("ticks begin " + Times.duration(recent.median()) + " late"));
        schemas.stream()
                .filter(schema -> schema.failed().isPresent())
                .forEach(schema -> words.add("a migration of " + schema.schema() + "/" + schema.group() + " failed"));
        return String.join(", ", words) + ".";
    }

    private static String clock(Duration ahead) {
        var millis = ahead.toMillis();
        return Math.abs(millis) < TELLING_MILLIS
                ? "The database's clock and this node's agree."
                : "The database's clock, which decides, is " + Times.duration(ahead.abs())
                        + (millis > 0 ? " ahead of" : " behind") + " this node's.";
    }
}
