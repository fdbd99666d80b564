package dev.pitwall.orchestration.retention;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One pass over all kinds. While it is under way it holds the one lease that there is. */
@Entity
@Table(catalog = "dagster_logs", name = "retention_pass")
public class RetentionPass {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "under_way")
    private Integer underWay;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "node_name")
    private String nodeName;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    private String deleted;
    private String failure;

    protected RetentionPass() {}

    RetentionPass(String startedBy, String nodeName, Instant now, Duration lease) {
        this.underWay = 1;
        this.startedBy = startedBy;
        this.nodeName = nodeName;
        this.startedAt = now;
        this.leaseUntil = now.plus(lease);
        this.deleted = JsonValue.EMPTY_JSON_OBJECT.toString();
    }

    /** Counts what one commit has deleted, and lives on. */
    void count(String kind, long more, Instant now, Duration lease) {
        deleted = Json.createObjectBuilder(json())
                .add(kind, deleted().getOrDefault(kind, 0L) + more)
                .build()
                .toString();
        leaseUntil = now.plus(lease);
    }

    void end(Optional<String> why, Instant now) {
        underWay = null;
        endedAt = now;
        failure = why.orElse(null);
    }

    boolean lostAt(Instant now) {
        return isUnderWay() && leaseUntil.isBefore(now);
    }

    public long id() {
        return id;
    }

    public boolean isUnderWay() {
        return underWay != null;
    }

    /** The account that asked for it, or pitwall. */
    public String startedBy() {
        return startedBy;
    }

    public String nodeName() {
        return nodeName;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** How many of each kind were deleted so far. */
    public Map<String, Long> deleted() {
        var counts = new LinkedHashMap<String, Long>();
        json().forEach((kind, count) -> counts.put(kind, Long.parseLong(count.toString())));
        return Collections.unmodifiableMap(counts);
    }

    /** Why it ended early; the next pass goes on where it stopped. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    private JsonObject json() {
        try (var reader = Json.createReader(new StringReader(deleted))) {
            return reader.readObject();
        }
    }
}
