package dev.pitwall.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.definition.Workspace;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.node.SettableDatabaseClock;
import dev.pitwall.orchestration.pause.Pauses;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Beans;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.SettableClock;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits in the queue while something is paused. */
class PausedQueueDatabaseTest {

    private static final JobDefinition<RunConfig.None> SWEEP = JobDefinition.of("sweep_job", "Sweeps.");
    private static final JobDefinition<RunConfig.None> WEED = JobDefinition.of("weed_job", "Weeds.");

    private Beans beans;

    @BeforeEach
    void makeTables() {
        var clock = SettableClock.at("2024-02-29T12:00:00Z");
        beans = new Beans(Entities.withEmpty(Catalog.DAGSTER_LOGS, "run", "journal", "node", "pause", "security"))
                .with(DatabaseClock.class, new SettableDatabaseClock(clock))
                .with(Clock.class, clock)
                .with(Validator.class, Validation.buildDefaultValidatorFactory().getValidator())
                .with(Definitions.class, new Definitions(List.of(workspace("yard", SWEEP), workspace("garden", WEED))));
    }

    private long queued(JobDefinition<RunConfig.None> job) {
        return beans.get(RunRequests.class)
                .submit(RunRequest.of(job), Cause.person("ada"))
                .runId();
    }

    private Optional<Long> next() {
        return beans.get(RunQueue.class).claimNext().map(RunQueue.Claimed::runId);
    }

    @Test
    void no_run_is_taken_while_everything_is_paused_and_all_are_when_it_ends() {
        var run = queued(SWEEP);
        var pause = beans.get(Pauses.class).begin(Optional.empty(), "MySQL is upgraded", Actor.SYSTEM);

        assertThat(next()).isEmpty();

        beans.get(Pauses.class).end(pause.id(), Actor.SYSTEM);
        assertThat(next()).hasValue(run);
    }

    @Test
    void a_paused_workspace_does_not_hold_up_another() {
        queued(SWEEP);
        var weeding = queued(WEED);
        beans.get(Pauses.class).begin(Optional.of("yard"), "the yard is paved", Actor.SYSTEM);

        assertThat(next()).hasValue(weeding);
        assertThat(next()).isEmpty();
    }

    private static Workspace workspace(String name, JobDefinition<?> job) {
        return new Workspace() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String description() {
                return "For a test.";
            }

            @Override
            public List<JobDefinition<?>> jobs() {
                return List.of(job);
            }
        };
    }
}
