package dev.pitwall.orchestration.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An item of input that a step read and did not take, whole, with its reason. */
@Entity
@Table(catalog = "dagster_logs", name = "refused_item")
public class RefusedItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "run_id")
    private long runId;

    private String step;
    private Instant at;
    private String origin;
    private String raw;
    private String reason;

    protected RefusedItem() {}

    RefusedItem(long runId, String step, Instant at, String origin, String raw, String reason) {
        this.runId = runId;
        this.step = step;
        this.at = at;
        this.origin = origin;
        this.raw = raw;
        this.reason = reason;
    }

    public long id() {
        return id;
    }

    public String step() {
        return step;
    }

    public Instant at() {
        return at;
    }

    /** File and line, or address. */
    public String origin() {
        return origin;
    }

    public String raw() {
        return raw;
    }

    public String reason() {
        return reason;
    }
}
