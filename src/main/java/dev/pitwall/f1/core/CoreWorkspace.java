package dev.pitwall.f1.core;

import dev.pitwall.dagster.DagsterImport;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunStatusSensorDefinition;
import dev.pitwall.orchestration.definition.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** The workspace {@code core}. */
@ApplicationScoped
public class CoreWorkspace implements Workspace {

    @Override
    public String name() {
        return "core";
    }

    @Override
    public String description() {
        return "Looks after the installation: tells of every run that fails, and brings over the history of a Dagster instance.";
    }

    @Override
    public List<JobDefinition<?>> jobs() {
        return List.of(DagsterImport.JOB);
    }

    @Override
    public List<RunStatusSensorDefinition> runStatusSensors() {
        return List.of(RunStatusSensorDefinition.onFailure(
                        "failures_sensor",
                        "Tells of each run that failed, of every workspace, with step, root cause, config and a link."
                                + " While it is on, the engine leaves that to it; switched off, the engine tells.",
                        FailureNotice::of)
                .every(Duration.ofSeconds(5))
                .insteadOfTheAlert());
    }
}
