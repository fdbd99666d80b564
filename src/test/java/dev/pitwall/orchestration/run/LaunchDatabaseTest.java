package dev.pitwall.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.batch.BatchJobs;
import dev.pitwall.batch.LostExecutions;
import dev.pitwall.batch.MarkedExecutions;
import dev.pitwall.batch.StepState;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RetryPolicy;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.definition.Workspace;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.node.NodeIdentity;
import dev.pitwall.orchestration.node.SettableDatabaseClock;
import dev.pitwall.orchestration.node.SomeNode;
import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Beans;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.SettableClock;
import jakarta.batch.operations.JobStartException;
import jakarta.batch.runtime.BatchStatus;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a run whose start the batch runtime refuses, at once or so late that others have the run. */
class LaunchDatabaseTest {

    private static final JobDefinition<RunConfig.None> LOAD =
            JobDefinition.of("load_job", "Loads.").retrying(RetryPolicy.times(1).after(Duration.ofMinutes(5)));
    private static final long EXECUTION = 70;

    private final NodeIdentity self = SomeNode.named("pit-1");
    private final NodeIdentity other = SomeNode.named("pit-2");
    private final SettableClock clock = SettableClock.at("2024-02-29T12:00:00Z");
    private final BatchRuntime runtime = new BatchRuntime();
    private Beans beans;
    private long run;

    @BeforeAll
    static void makeTables() {
        Entities.withEmpty(Catalog.DAGSTER_LOGS, "journal", "node", "pause", "run", "security");
    }

    @BeforeEach
    void aRunWaits() {
        beans = new Beans(Entities.withEmpty(Catalog.DAGSTER_LOGS))
                .with(DatabaseClock.class, new SettableDatabaseClock(clock))
                .with(Clock.class, clock)
                .with(Definitions.class, new Definitions(List.of(new Yard())))
                .with(Validator.class, Validation.buildDefaultValidatorFactory().getValidator())
                .with(NodeIdentity.class, self)
                .with(BatchJobs.class, runtime)
                .with(Termination.class, new NoThreads())
                .with(LostExecutions.class, new MarkedExecutions());
        run = beans.get(RunRequests.class)
                .submit(RunRequest.of(LOAD), Cause.person("ada"))
                .runId();
    }

    @Test
    void a_run_whose_start_is_refused_fails_with_the_refusal_and_is_tried_again() {
        runtime.meanwhile = id -> {};

        launch();

        assertThat(run().waitsForRetry()).isTrue();
        assertThat(run().rootCause())
                .hasValue("it could not be started: JobStartException: the runtime takes no more jobs");
    }

    @Test
    void a_run_that_others_gave_back_to_the_queue_meanwhile_stays_there() {
        runtime.meanwhile = id -> change(it -> it.giveBack("node pit-1 was lost before it began; waiting for another"));

        launch();

        assertThat(run().status()).isEqualTo(RunStatus.QUEUED);
        assertThat(run().retry()).isZero();
        assertThat(run().reason()).isEqualTo("node pit-1 was lost before it began; waiting for another");
    }

    @Test
    void a_run_that_another_node_has_taken_meanwhile_stays_with_it() {
        runtime.meanwhile = id -> change(it -> {
            it.giveBack("node pit-1 was lost before it began; waiting for another");
            it.takenBy(other, clock.instant());
        });

        launch();

        assertThat(run().status()).isEqualTo(RunStatus.STARTING);
        assertThat(run().node()).hasValue(other.id());
    }

    @Test
    void a_run_that_waits_for_its_retry_keeps_its_place_and_its_cause() {
        runtime.meanwhile = id -> {
            change(it -> it.startedAs(EXECUTION));
            beans.inTransaction(
                    (EntityManager em) -> beans.get(RunSettlement.class).lost(run, Optional.empty()));
        };

        launch();

        assertThat(run().waitsForRetry()).isTrue();
        assertThat(run().retry()).isEqualTo(1);
        assertThat(run().rootCause()).hasValue("node pit-1 was lost: its lease ran out while the run was STARTED");
    }

    @Test
    void a_run_that_was_to_stop_before_its_start_was_refused_is_canceled() {
        runtime.meanwhile = id -> change(it -> it.askToStop("ada"));

        launch();

        assertThat(run().status()).isEqualTo(RunStatus.CANCELED);
        assertThat(run().reason())
                .isEqualTo("ada asked it to stop; it could not be started: JobStartException: the runtime takes no"
                        + " more jobs");
    }

    @Test
    void a_refusal_that_the_database_did_not_take_is_told_at_the_next_look() {
        runtime.meanwhile = id -> {};
        var settlement = beans.get(RunSettlement.class);
        var away = new AtomicBoolean(true);
        beans.with(RunSettlement.class, new RunSettlement() {
            @Override
            public void failedToStart(long runId, Throwable refusal, NodeIdentity node) {
                if (away.getAndSet(false)) {
                    throw new PersistenceException("the database is away");
                }
                settlement.failedToStart(runId, refusal, node);
            }
        });
        launch();
        assertThat(run().status()).isEqualTo(RunStatus.STARTING);

        launch();

        assertThat(run().waitsForRetry()).isTrue();
    }

    @Test
    void a_run_that_is_to_stop_while_it_is_started_again_is_not_settled_by_the_end_of_its_earlier_attempt() {
        change(it -> {
            it.takenBy(other, clock.instant());
            it.startedAs(EXECUTION);
            it.fail("no broom", clock.instant());
        });
        beans.get(RunControl.class).restart(run, "ada");
        runtime.meanwhile = id -> {
            beans.get(RunControl.class).terminate(run, "ada");
            beans.get(RunSupervision.class).lookAfterOwn();
        };

        launch();

        assertThat(run().status()).isEqualTo(RunStatus.CANCELING);
        assertThat(run().jobExecution()).hasValue(EXECUTION + 1);
    }

    private void launch() {
        beans.get(RunLauncher.class).launchNext();
    }

    private Run run() {
        return beans.get(RunHistory.class).find(run).orElseThrow();
    }

    private void change(Consumer<Run> change) {
        beans.inTransaction((EntityManager em) -> change.accept(em.find(Run.class, run)));
    }

    /** Refuses each start and allows each restart, after what a test wants to happen meanwhile. */
    private static final class BatchRuntime extends BatchJobs {
        private LongConsumer meanwhile;

        @Override
        public long start(String job, long runId) {
            meanwhile.accept(runId);
            throw new JobStartException("the runtime takes no more jobs");
        }

        @Override
        public long restart(long execution, long runId) {
            meanwhile.accept(runId);
            return execution + 1;
        }

        @Override
        public Optional<ExecutionState> state(long execution) {
            return Optional.of(
                    new ExecutionState(execution, "load_job", BatchStatus.FAILED, Optional.empty(), Optional.empty()));
        }

        @Override
        public List<StepState> steps(long execution) {
            return List.of();
        }
    }

    /** Stops nothing: no thread works here. */
    private static final class NoThreads extends Termination {
        @Override
        Set<Long> working() {
            return Set.of();
        }

        @Override
        synchronized void goOn(long runId, long execution) {
            // Nobody to ask
        }
    }

    private record Yard() implements Workspace {
        @Override
        public String name() {
            return "yard";
        }

        @Override
        public String description() {
            return "For tests.";
        }

        @Override
        public List<JobDefinition<?>> jobs() {
            return List.of(LOAD);
        }
    }
}
