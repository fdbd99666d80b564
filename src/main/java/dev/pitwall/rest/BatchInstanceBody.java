package dev.pitwall.rest;

import dev.pitwall.batch.JobInstanceState;
import java.util.List;

/** A JSR-352 job instance. @param executions oldest first */
record BatchInstanceBody(long instance, String job, List<BatchExecutionBody> executions) implements Body {

    static BatchInstanceBody of(JobInstanceState state) {
        return new BatchInstanceBody(
                state.instanceId(),
                state.job(),
                state.executions().stream().map(BatchExecutionBody::of).toList());
    }
}
