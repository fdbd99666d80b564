package dev.pitwall.batch;

import dev.pitwall.batch.RefusedBatchCall.Reason;
import jakarta.annotation.security.PermitAll;
import jakarta.batch.operations.JobExecutionAlreadyCompleteException;
import jakarta.batch.operations.JobExecutionIsRunningException;
import jakarta.batch.operations.JobExecutionNotMostRecentException;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.JobRestartException;
import jakarta.batch.operations.JobStartException;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.JobInstance;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The whole of JobOperator for an administrator, also over executions that the engine did not start. Like {@link BatchJobs} it
 * takes no part in a transaction. What JSR-352 says by exceptions is told as {@link RefusedBatchCall}.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchAdmin {

    /** Names of the jobs that the repository or the application knows, in alphabetical order. */
    public List<String> jobNames() {
        return List.copyOf(new TreeSet<>(operator().getJobNames()));
    }

    /** How many instances of a job there are; none where it never ran. */
    public int instanceCount(String job) {
        try {
            return operator().getJobInstanceCount(job);
        } catch (NoSuchJobException neverRan) {
            return 0;
        }
    }

    /**
     * Instances of a job, newest first.
     *
     * @param start how many of the newest to pass over: JobOperator knows no paging by key
     */
    public List<JobInstanceState> instances(String job, int start, int count) {
        try {
            return operator().getJobInstances(job, start, count).stream()
                    .map(BatchAdmin::state)
                    .toList();
        } catch (NoSuchJobException neverRan) {
            return List.of();
        }
    }

    /** The executions of a job that are running, by id. */
    public List<Long> running(String job) {
        return BatchJobs.unended(job).stream().sorted().toList();
    }

    public JobExecutionState execution(long executionId) {
        return known(
                executionId,
                () -> JobExecutionState.of(
                        operator().getJobExecution(executionId), operator().getJobInstance(executionId)));
    }

    /** The instance that an execution belongs to, with all its executions. */
    public JobInstanceState instanceOf(long executionId) {
        return known(executionId, () -> state(operator().getJobInstance(executionId)));
    }

    /** The step executions of a job execution, in the order in which they began. */
    public List<StepState> steps(long executionId) {
        return known(
                executionId,
                () -> operator().getStepExecutions(executionId).stream()
                        .map(StepState::of)
                        .sorted(Comparator.comparingLong(StepState::stepExecutionId))
                        .toList());
    }

    /** Starts a job past the engine: no queue, no limits, no run. @return the id of the execution */
    public long start(String job, Map<String, String> parameters) {
        try {
            return operator().start(job, properties(parameters));
        } catch (JobStartException refused) {
            throw new RefusedBatchCall(
                    Reason.NOT_NOW, "the batch runtime did not start " + job + ": " + refused.getMessage(), refused);
        }
    }

    /**
     * Goes on with a stopped or failed execution at its last checkpoint.
     *
     * @param parameters all of them: Open Liberty does not inherit those of the execution
     * @return the id of the new execution
     */
    public long restart(long executionId, Map<String, String> parameters) {
        return known(executionId, () -> {
            try {
                return operator().restart(executionId, properties(parameters));
            } catch (JobExecutionAlreadyCompleteException complete) {
                throw notNow(
                        "execution " + executionId + " is COMPLETED or ABANDONED, which cannot be restarted", complete);
            } catch (JobExecutionNotMostRecentException older) {
                throw notNow("execution " + executionId + " is not the newest of its instance", older);
            } catch (JobRestartException refused) {
                throw notNow(
                        "the batch runtime did not restart execution " + executionId + ": " + refused.getMessage(),
                        refused);
            }
        });
    }

    /** Asks an execution to stop after the item or chunk that it is at. */
    public void stop(long executionId) {
        known(executionId, () -> {
            try {
                operator().stop(executionId);
                return executionId;
            } catch (JobExecutionNotRunningException over) {
                throw notNow("execution " + executionId + " is not running", over);
            }
        });
    }

    /** Gives an execution that is not running up for good: it cannot be restarted any more. */
    public void abandon(long executionId) {
        known(executionId, () -> {
            try {
                operator().abandon(executionId);
                return executionId;
            } catch (JobExecutionIsRunningException running) {
                throw notNow("execution " + executionId + " is running; stop it first", running);
            }
        });
    }

    private static <T> T known(long executionId, Supplier<T> call) {
        try {
            return call.get();
        } catch (NoSuchJobExecutionException unknown) {
            throw new RefusedBatchCall(
                    Reason.UNKNOWN, "the batch repository knows no job execution " + executionId, unknown);
        }
    }

    private static RefusedBatchCall notNow(String message, Throwable cause) {
        return new RefusedBatchCall(Reason.NOT_NOW, message, cause);
    }

    private static JobInstanceState state(JobInstance instance) {
        return new JobInstanceState(
                instance.getInstanceId(),
                instance.getJobName(),
                operator().getJobExecutions(instance).stream()
                        .sorted(Comparator.comparingLong(JobExecution::getExecutionId))
                        .map(execution -> JobExecutionState.of(execution, instance))
                        .toList());
    }

    private static Properties properties(Map<String, String> parameters) {
        var properties = new Properties();
        parameters.forEach(properties::setProperty);
        return properties;
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }
}
