package dev.pitwall.batch;

import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.JobInstance;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A job execution as the batch repository has it.
 *
 * @param instanceId the job instance that it is an execution of: a restart is a new execution of the same instance
 * @param started empty before it began
 * @param ended empty while it runs, and for one whose server was killed
 * @param parameters as it was started or restarted with
 * @param runId the engine's run that it was started for; empty when it was started by other means
 */
public record JobExecutionState(
        long executionId,
        long instanceId,
        String job,
        BatchStatus status,
        Optional<String> exitStatus,
        Instant created,
        Optional<Instant> started,
        Optional<Instant> ended,
        Optional<Instant> updated,
        Map<String, String> parameters,
        OptionalLong runId) {

    static JobExecutionState of(JobExecution execution, JobInstance instance) {
        return new JobExecutionState(
                execution.getExecutionId(),
                instance.getInstanceId(),
                instance.getJobName(),
                execution.getBatchStatus(),
                Optional.ofNullable(execution.getExitStatus()),
                execution.getCreateTime().toInstant(),
                instant(execution.getStartTime()),
                instant(execution.getEndTime()),
                instant(execution.getLastUpdatedTime()),
                texts(execution.getJobParameters()),
                RunParameter.in(execution.getJobParameters()));
    }

    private static Optional<Instant> instant(Date date) {
        return Optional.ofNullable(date).map(known -> Instant.ofEpochMilli(known.getTime()));
    }

    private static Map<String, String> texts(Properties parameters) {
        var texts = new TreeMap<String, String>();
        if (parameters != null) {
            parameters.stringPropertyNames().forEach(name -> texts.put(name, parameters.getProperty(name)));
        }
        return texts;
    }
}
