package dev.pitwall.orchestration.node;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One start of the application on one server. */
@Entity
@Table(catalog = "dagster_logs", name = "node")
public class Node {

    @Id
    private String id;

    private String name;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "heartbeat_at")
    private Instant heartbeatAt;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "stopped_at")
    private Instant stoppedAt;

    private String version;

    protected Node() {}

    Node(NodeIdentity identity, String version, Instant now, Duration lease) {
        this.id = identity.id();
        this.name = identity.name();
        this.version = version;
        this.startedAt = now;
        beat(now, lease);
    }

    void beat(Instant now, Duration lease) {
        heartbeatAt = now;
        leaseUntil = now.plus(lease);
    }

    void stop(Instant now) {
        stoppedAt = now;
        leaseUntil = now;
    }

    public boolean aliveAt(Instant now) {
        return leaseUntil.isAfter(now);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String version() {
        return version;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant heartbeatAt() {
        return heartbeatAt;
    }

    public Instant leaseUntil() {
        return leaseUntil;
    }

    /** When it stopped in order; empty for one that is alive or was killed. */
    public Optional<Instant> stoppedAt() {
        return Optional.ofNullable(stoppedAt);
    }
}
