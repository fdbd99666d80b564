package dev.pitwall.batch;

import jakarta.annotation.security.PermitAll;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * JobOperator, with the engine's run as the one parameter. It takes no part in a transaction: the servers' batch runtimes make
 * their own, and refuse to start a job inside one.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchJobs {

    @Inject
    private WorkingThreads threads;

    @Inject
    private LostExecutions lostExecutions;

    /**
     * Starts the job definition of this name.
     *
     * @return the id of the job execution
     * @throws BatchRuntimeException when the definition is not found or the runtime refuses it
     */
    public long start(String job, long runId) {
        return operator().start(job, RunParameter.of(runId));
    }

    /**
     * Continues a stopped or failed execution at its last checkpoint.
     *
     * @param executionId any execution of the job instance; the latest is continued. A node that was killed between the start of
     *     an execution and its first listener leaves one that the engine never heard of, and Open Liberty refuses all others. It
     *     must not be at work: the caller holds the run, and nobody else does
     * @return the id of the new job execution
     */
    public long restart(long executionId, long runId) {
        var latest = latest(executionId);
        lostExecutions.markFailed(latest);
        return operator().restart(latest, RunParameter.of(runId));
    }

    private static long latest(long executionId) {
        return operator().getJobExecutions(operator().getJobInstance(executionId)).stream()
                .mapToLong(JobExecution::getExecutionId)
                .max()
                .orElse(executionId);
    }

    /** Asks an execution to stop after the item or chunk that it is at. False when it was not running any more. */
    public boolean stop(long executionId) {
        try {
            operator().stop(executionId);
            return true;
        } catch (JobExecutionNotRunningException | NoSuchJobExecutionException notRunning) {
            return false;
        }
    }

    /** Empty when the batch repository does not know the execution. */
    public Optional<ExecutionState> state(long executionId) {
        try {
            return Optional.of(
                    ExecutionState.of(operator().getJobExecution(executionId), threads.wasInterrupted(executionId)));
        } catch (NoSuchJobExecutionException unknown) {
            return Optional.empty();
        }
    }

    /** What the repository knows of the steps of one execution, in the order in which they began. */
    public List<StepState> steps(long executionId) {
        return operator().getStepExecutions(executionId).stream()
                .map(StepState::of)
                .sorted(java.util.Comparator.comparingLong(StepState::stepExecutionId))
                .toList();
    }

    /**
     * The executions for a run that have not ended, as the repository has them: also one that the engine never heard of, because its node
     * was killed between the start and the first listener.
     */
    public List<Long> unendedOf(String job, long runId) {
        return unended(job).stream()
                .filter(execution -> runOf(execution).equals(OptionalLong.of(runId)))
                .toList();
    }

    /** The executions of a job that have not ended; none where it never ran. */
    static List<Long> unended(String job) {
        try {
            return operator().getRunningExecutions(job);
        } catch (NoSuchJobException neverRan) {
            return List.of();
        }
    }

    /** The run that an execution was started for. */
    public OptionalLong runOf(long executionId) {
        return RunParameter.in(operator().getParameters(executionId));
    }

    /**
     * The state of a job execution as the repository has it.
     *
     * @param ended empty while it runs
     * @param interrupted whether this node interrupted its threads, which makes it fail
     */
    public record ExecutionState(
            long executionId,
            String job,
            BatchStatus status,
            Optional<String> exitStatus,
            Optional<Instant> ended,
            boolean interrupted) {

        /** One that nobody interrupted. */
        public ExecutionState(
                long executionId,
                String job,
                BatchStatus status,
                Optional<String> exitStatus,
                Optional<Instant> ended) {
            this(executionId, job, status, exitStatus, ended, false);
        }

        static ExecutionState of(JobExecution execution, boolean interrupted) {
            return new ExecutionState(
                    execution.getExecutionId(),
                    execution.getJobName(),
                    execution.getBatchStatus(),
                    Optional.ofNullable(execution.getExitStatus()),
                    Optional.ofNullable(execution.getEndTime()).map(Date::toInstant),
                    interrupted);
        }
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }
}
