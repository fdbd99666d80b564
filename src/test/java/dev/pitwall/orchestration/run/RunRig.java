package dev.pitwall.orchestration.run;

import dev.pitwall.batch.BatchJobs.ExecutionState;
import dev.pitwall.batch.JobGraphs;
import dev.pitwall.orchestration.alert.OutboxRig;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.PoolDefinition;
import dev.pitwall.orchestration.definition.Workspace;
import dev.pitwall.orchestration.journal.Journal;
import dev.pitwall.orchestration.journal.JournalOfTests;
import dev.pitwall.orchestration.journal.RunEvent;
import dev.pitwall.orchestration.node.NodeIdentity;
import dev.pitwall.orchestration.node.SomeNode;
import dev.pitwall.orchestration.pause.Pauses;
import dev.pitwall.orchestration.pause.PausesOfTests;
import dev.pitwall.orchestration.security.AuditEntry;
import dev.pitwall.orchestration.security.AuditTrail;
import dev.pitwall.orchestration.security.AuditedChange;
import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.RecordedEvents;
import dev.pitwall.testing.SettableClock;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The services of runs on an empty database, for the jobs that a test names, with a clock that it sets. */
final class RunRig {

    private static Entities tables;

    final Entities entities = empty();
    final SettableClock clock = SettableClock.at("2024-02-29T12:00:00Z");
    final NodeIdentity node = SomeNode.named("pit-1");

    /** Holds the runs that are under way when they are made. */
    final NodeIdentity other = SomeNode.named("pit-2");

    final RecordedEvents<RunFact> facts = new RecordedEvents<>();
    private final Definitions definitions;
    private final QueueLimits limits;

    private RunRig(Definitions definitions, QueueLimits limits) {
        this.definitions = definitions;
        this.limits = limits;
    }

    /** Makes the tables anew, once for a class of tests, because that takes a second; each rig empties them. */
    static void makeTables() {
        tables = Entities.withEmpty(Catalog.DAGSTER_LOGS, "run", "journal", "node", "security", "pause");
        // Its tests keep theirs from one class to the next
        OutboxRig.forgetTables();
    }

    private static Entities empty() {
        tables.doInTransaction(em -> Stream.of(
                        "run_tag",
                        "run_step_partition",
                        "run_step",
                        "run_key",
                        "run_event",
                        "refused_item",
                        "run",
                        "node",
                        "audit_entry",
                        "pause")
                .forEach(table -> em.createNativeQuery("DELETE FROM dagster_logs_dev." + table)
                        .executeUpdate()));
        return tables;
    }

    /** A node holds a lease from now on. */
    void lives(NodeIdentity holder, Duration lease) {
        entities.doInTransaction(em -> em.createNativeQuery(
                        "INSERT INTO dagster_logs_dev.node (id, name, started_at, heartbeat_at, lease_until, version)"
                                + " VALUES (?1, ?2, ?3, ?3, ?4, 'test')")
                .setParameter(1, holder.id())
                .setParameter(2, holder.name())
                .setParameter(3, clock.instant())
                .setParameter(4, clock.instant().plus(lease))
                .executeUpdate());
    }

    /** A node is stopped in order, and gives its lease back by that. */
    void stops(NodeIdentity holder) {
        entities.doInTransaction(em -> em.createNativeQuery(
                        "UPDATE dagster_logs_dev.node SET stopped_at = ?2, lease_until = ?2 WHERE id = ?1")
                .setParameter(1, holder.id())
                .setParameter(2, clock.instant())
                .executeUpdate());
    }

    /** Runs of these jobs, ten at a time. */
    static RunRig of(JobDefinition<?>... jobs) {
        return with(10, "", "", List.of(), jobs);
    }

    static RunRig with(
            int most, String tagLimits, String poolSizes, List<PoolDefinition> pools, JobDefinition<?>... jobs) {
        var definitions = new Definitions(List.of(new SmallWorkspace(List.of(jobs), pools)));
        return new RunRig(
                definitions, new QueueLimits(definitions, most, Optional.of(tagLimits), Optional.of(poolSizes)));
    }

    private record SmallWorkspace(List<JobDefinition<?>> jobs, List<PoolDefinition> pools) implements Workspace {
        @Override
        public String name() {
            return "small";
        }

        @Override
        public String description() {
            return "what a test needs";
        }
    }

    RunBuilder aRun() {
        return new RunBuilder(this);
    }

    <T> T in(Function<EntityManager, T> work) {
        return entities.inTransaction(work);
    }

    void change(long runId, Consumer<Run> change) {
        entities.doInTransaction(em -> change.accept(em.find(Run.class, runId)));
    }

    Run run(long runId) {
        return in(em -> {
            var run = em.find(Run.class, runId);
            run.tags();
            return run;
        });
    }

    List<Run> runs() {
        return in(em ->
                em.createQuery("SELECT r FROM Run r ORDER BY r.id", Run.class).getResultList());
    }

    List<String> journalOf(long runId) {
        return in(em -> em.createQuery("SELECT e FROM RunEvent e WHERE e.runId = :run ORDER BY e.id", RunEvent.class)
                .setParameter("run", runId)
                .getResultStream()
                .map(event -> event.type() + " " + event.message())
                .toList());
    }

    /** What a node does that looks at the queue once. */
    Optional<Long> claimNext() {
        return in(em -> queue(em).claimNext()).map(RunQueue.Claimed::runId);
    }

    QueuePlace placeOf(long runId) {
        return in(em -> places(em).of(runId)).orElseThrow();
    }

    List<QueuePlace.LimitInForce> limits() {
        return in(em -> places(em).limits());
    }

    RunQueue queue(EntityManager em) {
        return new RunQueue(em, node, journal(em), clock, new NextInQueue(em, limits, slots(em), pauses(em)));
    }

    QueuePlaces places(EntityManager em) {
        return new QueuePlaces(em, limits, slots(em), pauses(em), clock);
    }

    Pauses pauses(EntityManager em) {
        return PausesOfTests.on(em, definitions, clock);
    }

    QueueControl queueControl(EntityManager em) {
        return new QueueControl(em, journal(em), clock, facts);
    }

    RunRequests requests(EntityManager em) {
        return new RunRequests(em, definitions, configs(), journal(em), clock, facts);
    }

    Launch launch(EntityManager em) {
        return new Launch(definitions, configs(), requests(em));
    }

    RunControl control(EntityManager em) {
        return new RunControl(em, definitions, configs(), requests(em), journal(em), clock, facts, plans(em));
    }

    RestartPlans plans(EntityManager em) {
        return new RestartPlans(new RunHistory(em), new JobGraphs());
    }

    ManyRuns manyRuns(EntityManager em) {
        return new ManyRuns(control(em), new RunHistory(em), new AuditTrail(em, clock), new AuditedChange());
    }

    /** The lines of the audit trail, oldest first. */
    List<String> audit() {
        return in(em -> em.createQuery("SELECT e FROM AuditEntry e ORDER BY e.id", AuditEntry.class)
                .getResultStream()
                .map(entry -> entry.account() + " " + entry.words() + " " + entry.subject())
                .toList());
    }

    RunKeys keys(EntityManager em) {
        return new RunKeys(em);
    }

    StepTimeLimits timeLimits(EntityManager em) {
        return new StepTimeLimits(em, definitions, clock);
    }

    /** What a node does that sees the job execution of a run of its own at its end. */
    void endIsTold(long runId, ExecutionState execution) {
        var holder = Stream.of(node, other)
                .filter(candidate -> run(runId).isHeldBy(candidate))
                .findFirst()
                .orElse(other);
        entities.doInTransaction(em -> settlement(em).settle(runId, execution, holder));
    }

    RunSettlement settlement(EntityManager em) {
        var retries = new RunRetries(definitions, configs(), requests(em), journal(em), clock, () -> 0.5);
        return new RunSettlement(em, journal(em), clock, facts, retries);
    }

    /** That of one node, for what it does in this transaction. */
    RunFence fence(EntityManager em, NodeIdentity of) {
        return new RunFence(new RunHold(em, of), journal(em), of, clock);
    }

    static RunConfigs configs() {
        return new RunConfigs(Validation.buildDefaultValidatorFactory().getValidator());
    }

    static Journal journal(EntityManager em) {
        return JournalOfTests.on(em);
    }

    private HeldSlots slots(EntityManager em) {
        return new HeldSlots(em, limits);
    }
}
