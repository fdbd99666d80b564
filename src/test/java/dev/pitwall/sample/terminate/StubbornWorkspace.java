package dev.pitwall.sample.terminate;

import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A job whose step stops as its config says. */
@ApplicationScoped
public class StubbornWorkspace implements Workspace {

    static final JobDefinition<StopsBy> WAIT =
            JobDefinition.of("stubborn_job", "Waits to be stopped.", new StopsBy(StopsBy.Means.STOP));

    @Override
    public String name() {
        return "stubborn";
    }

    @Override
    public String description() {
        return "Jobs that are stopped.";
    }

    @Override
    public List<JobDefinition<?>> jobs() {
        return List.of(WAIT);
    }

    /** What the step obeys. */
    public record StopsBy(Means means) implements RunConfig {
        /** The ways to make it stop. */
        public enum Means {
            STOP,
            INTERRUPT,
            /** Neither; a test releases it. */
            RELEASE
        }
    }
}
