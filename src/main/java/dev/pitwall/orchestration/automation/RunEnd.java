package dev.pitwall.orchestration.automation;

import dev.pitwall.orchestration.definition.RunOutcome;
import dev.pitwall.orchestration.run.Run;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One end of a run, in the order in which they happened. A run that is restarted has several. */
@Entity
@Table(catalog = "dagster_logs", name = "run_end")
class RunEnd {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "run_id")
    private long runId;

    private String workspace;
    private String job;

    @Enumerated(EnumType.STRING)
    private RunOutcome outcome;

    private Instant at;

    protected RunEnd() {}

    RunEnd(Run run, RunOutcome outcome, Instant at) {
        this.runId = run.id();
        this.workspace = run.workspace();
        this.job = run.job();
        this.outcome = outcome;
        this.at = at;
    }

    long id() {
        return id;
    }

    long runId() {
        return runId;
    }

    String workspace() {
        return workspace;
    }

    String job() {
        return job;
    }

    RunOutcome outcome() {
        return outcome;
    }

    Instant at() {
        return at;
    }
}
