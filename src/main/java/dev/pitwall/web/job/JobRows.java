package dev.pitwall.web.job;

import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.Definitions.Defined;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.run.RunFilter;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.web.run.RunRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Joins the jobs that are defined with what their latest runs came to. */
@ApplicationScoped
class JobRows {

    private static final int LATEST = 12;

    private final Definitions definitions;
    private final RunHistory history;
    private final RunRows runs;

    @Inject
    JobRows(Definitions definitions, RunHistory history, RunRows runs) {
        this.definitions = definitions;
        this.history = history;
        this.runs = runs;
    }

    /** For the client proxy only. */
    JobRows() {
        this(null, null, null);
    }

    @Transactional
    List<JobRow> all() {
        return definitions.jobs().stream().map(this::row).toList();
    }

    Optional<JobRow> find(String workspace, String job) {
        return definitions
                .job(job)
                .filter(found -> found.workspace().equals(workspace))
                .map(this::row);
    }

    private JobRow row(Defined<JobDefinition<?>> job) {
        var name = job.definition().name();
        return new JobRow(
                job.workspace(),
                name,
                job.definition().description(),
                runs.of(history.newest(RunFilter.ALL.ofJob(name), Long.MAX_VALUE, LATEST)),
                starters(name));
    }

    private List<JobRow.Starter> starters(String job) {
        var schedules = definitions.schedules().stream()
                .filter(schedule -> schedule.definition().job().equals(job))
                .map(schedule -> new JobRow.Starter(schedule.definition().name(), "schedule"));
        var sensors = definitions.sensors().stream()
                .filter(sensor -> sensor.definition().jobs().contains(job))
                .map(sensor -> new JobRow.Starter(sensor.definition().name(), "sensor"));
        return Stream.concat(schedules, sensors).toList();
    }
}
