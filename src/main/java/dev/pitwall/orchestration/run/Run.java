package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.definition.PartitionKey;
import dev.pitwall.orchestration.node.NodeIdentity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One launch of a job with a config. */
@Entity
@Table(catalog = "dagster_logs", name = "run")
public class Run {

    private static final int LONGEST_REASON = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String workspace;
    private String job;

    @Enumerated(EnumType.STRING)
    private RunStatus status;

    private String reason;
    private String config;

    @Column(name = "run_key")
    private String runKey;

    @Column(name = "partition_key")
    private String partitionKey;

    @Enumerated(EnumType.STRING)
    private CauseKind cause;

    @Column(name = "cause_name")
    private String causeName;

    @Column(name = "cause_reference")
    private Long causeReference;

    @Column(name = "root_run")
    private Long rootRun;

    private int attempt;
    private int retry;
    private int priority;
    private String node;

    @Column(name = "node_name")
    private String nodeName;

    @Column(name = "job_execution")
    private Long jobExecution;

    @Column(name = "failed_step")
    private String failedStep;

    @Column(name = "root_cause")
    private String rootCause;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "not_before")
    private Instant notBefore;

    private String overtime;

    @Column(name = "ignores_limits")
    private boolean ignoresLimits;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(catalog = "dagster_logs", name = "run_tag", joinColumns = @JoinColumn(name = "run_id"))
    @MapKeyColumn(name = "name")
    @Column(name = "value")
    private Map<String, String> tags = new HashMap<>();

    protected Run() {}

    Run(String workspace, String job, String config, Cause launchedBy, Instant now) {
        this.workspace = workspace;
        this.job = job;
        this.config = config;
        this.cause = launchedBy.kind();
        this.causeName = launchedBy.name();
        launchedBy.reference().ifPresent(reference -> causeReference = reference);
        this.attempt = 1;
        this.createdAt = now;
        this.status = RunStatus.QUEUED;
        this.reason = "waiting for a node";
    }

    /** It is over from the beginning: see {@link PastRuns}. */
    static Run over(PastRun past) {
        var run = new Run(past.workspace(), past.job(), past.config(), past.cause(), past.createdAt());
        run.identify(Optional.empty(), past.partition(), past.tags());
        run.status = past.status();
        run.reason = abbreviate(past.reason());
        past.root().ifPresent(first -> run.rootRun = first);
        run.startedAt = past.startedAt().orElse(null);
        run.endedAt = past.endedAt();
        return run;
    }

    void identify(Optional<String> key, Optional<PartitionKey> partition, Map<String, String> newTags) {
        runKey = key.orElse(null);
        partitionKey = partition.map(PartitionKey::value).orElse(null);
        tags.putAll(newTags);
    }

    /** Waits in the queue until then, and says so. */
    void holdUntil(Instant until) {
        notBefore = until;
        reason = "not before " + until.truncatedTo(ChronoUnit.SECONDS);
    }

    void descendFrom(Run earlier) {
        rootRun = earlier.root();
    }

    void prioritize(int newPriority) {
        priority = newPriority;
    }

    void startAnyway() {
        ignoresLimits = true;
        notBefore = null;
    }

    void takenBy(NodeIdentity taker, Instant now) {
        move(RunStatus.STARTING, "being started");
        notBefore = null;
        ignoresLimits = false;
        overtime = null;
        failedStep = null;
        rootCause = null;
        endedAt = null;
        node = taker.id();
        nodeName = taker.name();
        startedAt = now;
    }

    /** The listener may be faster than the launcher, and the supervision than both: a run that is further stays where it is. */
    void startedAs(long execution) {
        jobExecution = execution;
        if (status == RunStatus.STARTING) {
            move(RunStatus.STARTED, "running");
        }
    }

    /**
     * Whether an execution on a node works at this run: the node holds it, and the execution is that of its latest attempt. One that is
     * not was given up by others, who found that node's lease run out.
     */
    boolean isWorkOf(NodeIdentity worker, long execution) {
        return isHeldBy(worker)
                && switch (status) {
                    case STARTED, CANCELING -> jobExecution != null && jobExecution == execution;
                    // Its first start, of a job that does not name the listener that makes it STARTED.
                    case STARTING -> jobExecution == null;
                    case NOT_STARTED, QUEUED, CANCELED, SUCCESS, FAILURE -> false;
                };
    }

    boolean isHeldBy(NodeIdentity holder) {
        return status.underWay() && holder.id().equals(node);
    }

    void giveBack(String why) {
        move(RunStatus.QUEUED, why);
        node = null;
        nodeName = null;
        startedAt = null;
    }

    void queueAgain(String why) {
        move(RunStatus.QUEUED, why);
        attempt++;
        retry = 0;
        failedStep = null;
        rootCause = null;
        endedAt = null;
        node = null;
        nodeName = null;
    }

    /** It stays failed in step and cause until a node takes it, so that people see why it is tried again. */
    void queueRetry(RetryAhead ahead) {
        move(RunStatus.QUEUED, ahead.words() + " follows; " + reason());
        attempt++;
        retry = ahead.number();
        notBefore = ahead.at();
        endedAt = null;
        node = null;
        nodeName = null;
    }

    /** It has not failed itself: it was made to try again what another run did. */
    void retries(Run failed, RetryAhead ahead) {
        descendFrom(failed);
        priority = failed.priority;
        retry = ahead.number();
        notBefore = ahead.at();
        reason = ahead.words() + " of run " + failed.id() + ", from the start";
    }

    void callOffRetry(String who, Instant now) {
        if (attempt == 1) {
            cancel(who + " called off the retry", now);
        } else {
            attempt--;
            retry--;
            notBefore = null;
            end(RunStatus.FAILURE, who + " called off the retry; " + rootCause().orElse("it had failed"), now);
        }
    }

    void retryAtOnce() {
        notBefore = null;
    }

    void askToStop(String who) {
        move(RunStatus.CANCELING, who + " asked it to stop");
    }

    /** Nobody asked for it: when it has stopped it is a FAILURE with this reason. */
    void exceedTime(String step, String why) {
        overtime = "step " + step + " " + why;
        stepFailed(step, why);
        move(RunStatus.CANCELING, overtime + " and was asked to stop");
    }

    /** It is CANCELING still; how far that is. */
    void stillStopping(String how) {
        reason = abbreviate(reason() + "; " + how);
    }

    void succeed(Instant now) {
        end(RunStatus.SUCCESS, "reached its end", now);
    }

    void cancel(String why, Instant now) {
        end(RunStatus.CANCELED, why, now);
    }

    void fail(String why, Instant now) {
        rootCause = rootCause == null ? RootCause.abbreviate(why) : rootCause;
        end(RunStatus.FAILURE, why, now);
    }

    /** Keeps the first failure of an attempt: later ones are its consequences. */
    void stepFailed(String step, String why) {
        if (failedStep == null) {
            failedStep = step;
            rootCause = RootCause.abbreviate(why);
        }
    }

    private void end(RunStatus last, String why, Instant now) {
        move(last, why);
        endedAt = now;
    }

    private void move(RunStatus target, String why) {
        status = status.moveTo(target, id == null ? 0 : id);
        reason = abbreviate(why);
    }

    private static String abbreviate(String why) {
        return why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON - 1) + "…";
    }

    public long id() {
        return id;
    }

    public String workspace() {
        return workspace;
    }

    public String job() {
        return job;
    }

    public RunStatus status() {
        return status;
    }

    /** Why it has its status, for people. */
    public String reason() {
        return reason == null ? "" : reason;
    }

    /** The JSON of its config. */
    public String config() {
        return config;
    }

    public Optional<String> runKey() {
        return Optional.ofNullable(runKey);
    }

    public Optional<PartitionKey> partition() {
        return Optional.ofNullable(partitionKey).map(PartitionKey::new);
    }

    public Cause cause() {
        return new Cause(
                cause, causeName, causeReference == null ? OptionalLong.empty() : OptionalLong.of(causeReference));
    }

    /** Whether another orchestrator launched it, so that there is nothing here to restart or to execute again. */
    public boolean imported() {
        return cause == CauseKind.IMPORT;
    }

    /** The first of the runs that execute each other again; itself when it is the first. */
    public long root() {
        return rootRun == null ? id : rootRun;
    }

    /** Starts and restarts so far, from 1. */
    public int attempt() {
        return attempt;
    }

    /** Which automatic retry the latest attempt is, from 1; 0 when someone or something asked for it. */
    public int retry() {
        return retry;
    }

    /** Which step of the latest attempt exceeded its time limit, and which limit; empty while none did. */
    public Optional<String> overtime() {
        return Optional.ofNullable(overtime);
    }

    /** Whether it waits to be tried again after a failure. */
    public boolean waitsForRetry() {
        return status == RunStatus.QUEUED && retry > 0;
    }

    public int priority() {
        return priority;
    }

    public Optional<String> node() {
        return Optional.ofNullable(node);
    }

    public Optional<String> nodeName() {
        return Optional.ofNullable(nodeName);
    }

    /** The latest job execution; empty before the first start. */
    public OptionalLong jobExecution() {
        return jobExecution == null ? OptionalLong.empty() : OptionalLong.of(jobExecution);
    }

    public Optional<String> failedStep() {
        return Optional.ofNullable(failedStep);
    }

    public Optional<String> rootCause() {
        return Optional.ofNullable(rootCause);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When the queue begins to consider it; empty when it does at once. */
    public Optional<Instant> notBefore() {
        return Optional.ofNullable(notBefore);
    }

    /** Whether an operator lets it start above its limits. */
    public boolean ignoresLimits() {
        return ignoresLimits;
    }

    /** Start of the latest attempt. */
    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** How long the latest attempt took, or has taken until now; empty before it began. */
    public Optional<Duration> duration(Instant now) {
        return startedAt().map(start -> Duration.between(start, endedAt().orElse(now)));
    }

    /** Read inside a transaction only: they are loaded when asked for. */
    public Map<String, String> tags() {
        return Map.copyOf(tags);
    }
}
