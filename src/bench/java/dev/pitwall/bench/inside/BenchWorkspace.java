package dev.pitwall.bench.inside;

import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes the job known to the engine. */
@ApplicationScoped
public class BenchWorkspace implements Workspace {

    /** The job of {@code bench_launch_job.xml}. */
    public static final String JOB = "bench_launch_job";

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String description() {
        return "Jobs to measure with.";
    }

    @Override
    public List<JobDefinition<?>> jobs() {
        return List.of(JobDefinition.of(JOB, "Does nothing."));
    }
}
