package dev.pitwall.orchestration.run;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that a node locks while it takes a run from the queue. */
@Entity
@Table(catalog = "dagster_logs", name = "run_queue_gate")
class QueueGate {

    static final int ID = 1;

    @Id
    private int id;

    protected QueueGate() {}
}
