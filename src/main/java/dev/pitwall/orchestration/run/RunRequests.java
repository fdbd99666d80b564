package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.journal.EventType;
import dev.pitwall.orchestration.journal.Journal;
import dev.pitwall.orchestration.journal.RunEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes run requests into the queue, each run key once for ever. */
@ApplicationScoped
public class RunRequests {

    private final EntityManager entities;
    private final Definitions definitions;
    private final RunConfigs configs;
    private final Journal journal;
    private final Clock clock;
    private final Event<RunFact> facts;

    @Inject
    RunRequests(
            EntityManager entities,
            Definitions definitions,
            RunConfigs configs,
            Journal journal,
            Clock clock,
            Event<RunFact> facts) {
        this.entities = entities;
        this.definitions = definitions;
        this.configs = configs;
        this.journal = journal;
        this.clock = clock;
        this.facts = facts;
    }

    RunRequests() {
        this(null, null, null, null, null, null);
    }

    /**
     * Queues the run in the caller's transaction, so that a tick, its cursor and its runs are written together.
     *
     * @throws UnknownJob when no workspace defines the job
     * @throws InvalidRunConfig when the config is not allowed, or a tag of the retry policy is not understood
     */
    @Transactional
    public Submission submit(RunRequest request, Cause cause) {
        return submit(request, cause, run -> {});
    }

    /** Queues the run, which the queue then passes over until a moment. */
    @Transactional
    public Submission submitFor(Instant notBefore, RunRequest request, Cause cause) {
        return submit(request, cause, run -> run.holdUntil(notBefore));
    }

    /** The run that a request of the same job and run key has made already. */
    @Transactional
    public Optional<Long> madeBefore(RunRequest request) {
        return request.runKey().flatMap(key -> used(request.job(), key)).map(UsedRunKey::runId);
    }

    /** Queues a run like an earlier one; the earlier one stays as it is. */
    @Transactional
    public Submission submitAgain(RunRequest request, Cause cause, Run earlier) {
        return submit(request, cause, run -> run.descendFrom(earlier));
    }

    /**
     * Queues a run that executes an earlier one again with a config and terms of its own, for its partition and with its tags.
     *
     * @param notBefore the queue passes it over until then; empty is at once
     */
    @Transactional
    Submission submitAgain(RunRequest request, Cause cause, long earlier, Optional<Instant> notBefore) {
        var first = Optional.ofNullable(entities.find(Run.class, earlier)).orElseThrow(() -> new UnknownRun(earlier));
        return submit(request.like(first.partition(), first.tags()), cause, run -> {
            run.descendFrom(first);
            notBefore.ifPresent(run::holdUntil);
        });
    }

    /** Queues the retry of a failed run as a run of its own. */
    @Transactional
    Submission submitRetry(RunRequest request, Cause cause, Run failed, RetryAhead ahead) {
        return submit(request, cause, run -> run.retries(failed, ahead));
    }

    private Submission submit(RunRequest request, Cause cause, Consumer<Run> relate) {
        var defined = definitions.job(request.job()).orElseThrow(() -> new UnknownJob(request.job(), definitions));
        configs.check(defined.definition(), request.config());
        var tags = tags(defined.definition(), request);
        checkRetryTags(defined.definition(), tags);
        var known = request.runKey().flatMap(key -> used(request.job(), key));
        if (known.isPresent()) {
            return new Submission(known.get().runId(), false);
        }
        var run = new Run(defined.workspace(), request.job(), configs.write(request.config()), cause, clock.instant());
        run.identify(request.runKey(), request.partition(), tags);
        run.prioritize(request.priority());
        relate.accept(run);
        entities.persist(run);
        request.runKey()
                .ifPresent(key -> entities.persist(new UsedRunKey(request.job(), key, run.id(), clock.instant())));
        journal.append(
                RunEvent.info(run.id(), clock.instant(), EventType.RUN_ENQUEUED, "queued by " + describe(cause)));
        facts.fire(new RunFact.Queued(run.id(), run.job()));
        return new Submission(run.id(), true);
    }

    private static void checkRetryTags(JobDefinition<?> job, Map<String, String> tags) {
        try {
            job.retries().overriddenBy(tags);
        } catch (IllegalArgumentException notUnderstood) {
            throw new InvalidRunConfig(
                    job.name(), List.of(new ConfigProblem("tags", tags.toString(), notUnderstood.getMessage())));
        }
    }

    private Optional<UsedRunKey> used(String job, String key) {
        return Optional.ofNullable(entities.find(UsedRunKey.class, new UsedRunKey.Key(job, key)));
    }

    private static HashMap<String, String> tags(JobDefinition<?> job, RunRequest request) {
        var tags = new HashMap<>(job.tags());
        tags.putAll(request.tags());
        return tags;
    }

    private static String describe(Cause cause) {
        return switch (cause.kind()) {
            case SCHEDULE -> "schedule " + cause.name();
            case SENSOR -> "sensor " + cause.name();
            case PERSON -> cause.name();
            case RETRY -> "the retry policy of " + cause.name();
            case BACKFILL -> "backfill " + cause.name();
            case IMPORT -> "import from " + cause.name();
        };
    }
}
