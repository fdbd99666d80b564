package dev.pitwall.batch;

import java.util.List;

/** A job instance with its executions: one for the start, one for each restart. */
public record JobInstanceState(long instanceId, String job, List<JobExecutionState> executions) {

    public JobInstanceState {
        executions = List.copyOf(executions);
    }
}
