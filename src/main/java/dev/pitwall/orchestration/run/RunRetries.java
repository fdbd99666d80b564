package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RetryPolicy;
import dev.pitwall.orchestration.definition.RetryPolicy.RetryFrom;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.journal.EventType;
import dev.pitwall.orchestration.journal.Journal;
import dev.pitwall.orchestration.journal.RunEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/** Decides whether a run that has failed is tried again, by the policy of its job and its own tags; in the caller's transaction. */
@Dependent
class RunRetries {

    private final Definitions definitions;
    private final RunConfigs configs;
    private final RunRequests requests;
    private final Journal journal;
    private final Clock clock;
    private final DoubleSupplier chance;

    @Inject
    RunRetries(Definitions definitions, RunConfigs configs, RunRequests requests, Journal journal, Clock clock) {
        this(
                definitions,
                configs,
                requests,
                journal,
                clock,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    RunRetries(
            Definitions definitions,
            RunConfigs configs,
            RunRequests requests,
            Journal journal,
            Clock clock,
            DoubleSupplier chance) {
        this.definitions = definitions;
        this.configs = configs;
        this.requests = requests;
        this.journal = journal;
        this.clock = clock;
        this.chance = chance;
    }

    /**
     * Plans the retry that follows the failure. One from the start is in the queue then as a run of its own; for one from the
     * failed step the caller puts the run itself into the queue again.
     */
    Optional<RetryAhead> after(Run failed) {
        return definitions.job(failed.job()).flatMap(defined -> after(failed, defined.definition()));
    }

    private <C extends RunConfig> Optional<RetryAhead> after(Run failed, JobDefinition<C> job) {
        var policy = policy(failed, job);
        var number = failed.retry() + 1;
        if (number > policy.retries()) {
            return Optional.empty();
        }
        var at = clock.instant().plus(policy.delayOf(number, chance.getAsDouble()));
        var retry = new RetryAhead(number, policy.retries(), at, policy.from(), failed.id());
        return policy.from() == RetryFrom.FAILED_STEP
                ? Optional.of(retry)
                : request(failed, job).map(request -> {
                    var cause = new Cause(CauseKind.RETRY, failed.job(), OptionalLong.of(failed.id()));
                    var made = requests.submitRetry(request, cause, failed, retry);
                    return new RetryAhead(number, policy.retries(), at, policy.from(), made.runId());
                });
    }

    /** A tag that is not understood was refused when the run was asked for; one that is stored all the same changes nothing. */
    private RetryPolicy policy(Run failed, JobDefinition<?> job) {
        try {
            return job.retries().overriddenBy(failed.tags());
        } catch (IllegalArgumentException notUnderstood) {
            warn(failed, "the job's own retry policy holds: " + notUnderstood.getMessage());
            return job.retries();
        }
    }

    /** Empty when the job does not allow the config any more: a settlement must not fail for that. */
    private <C extends RunConfig> Optional<RunRequest> request(Run failed, JobDefinition<C> job) {
        try {
            return Optional.of(
                    RunRequest.of(job, configs.read(job, failed.config())).like(failed.partition(), failed.tags()));
        } catch (InvalidRunConfig notAnyMore) {
            warn(failed, "no retry follows: " + notAnyMore.getMessage());
            return Optional.empty();
        }
    }

    private void warn(Run run, String message) {
        journal.append(RunEvent.warn(run.id(), clock.instant(), EventType.RUN_RETRY, message));
    }
}
