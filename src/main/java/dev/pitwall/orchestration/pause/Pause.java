package dev.pitwall.orchestration.pause;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A time in which nothing begins, in one workspace or in all. */
@Entity
@Table(catalog = "dagster_logs", name = "pause")
public class Pause {

    static final String EVERYTHING = "*";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String workspace;

    @Column(name = "active_scope")
    private String activeScope;

    private String reason;

    @Column(name = "begun_by")
    private String begunBy;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Pause() {}

    Pause(Optional<String> workspace, String reason, String who, Instant now) {
        this.workspace = workspace.orElse(null);
        this.activeScope = workspace.orElse(EVERYTHING);
        this.reason = reason;
        this.begunBy = who;
        this.begunAt = now;
    }

    void end(String who, Instant now) {
        activeScope = null;
        endedBy = who;
        endedAt = now;
    }

    public long id() {
        return id;
    }

    /** Empty for everything. */
    public Optional<String> workspace() {
        return Optional.ofNullable(workspace);
    }

    /** "everything" or "workspace F1_Predictor". */
    public String scope() {
        return workspace().map(name -> "workspace " + name).orElse("everything");
    }

    public boolean covers(String itsWorkspace) {
        return workspace == null || workspace.equals(itsWorkspace);
    }

    public String reason() {
        return reason;
    }

    public String begunBy() {
        return begunBy;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public boolean lasts() {
        return endedAt == null;
    }

    public Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
