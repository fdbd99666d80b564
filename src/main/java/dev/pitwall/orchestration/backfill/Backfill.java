package dev.pitwall.orchestration.backfill;

import dev.pitwall.orchestration.definition.PartitionKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Runs for many partitions of an asset, asked for at once. */
@Entity
@Table(catalog = "dagster_logs", name = "backfill")
public class Backfill {

    private static final int LONGEST_REASON = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String workspace;
    private String asset;
    private String job;
    private String config;

    @Enumerated(EnumType.STRING)
    private BackfillChoice choice;

    @Column(name = "first_partition")
    private String firstPartition;

    @Column(name = "last_partition")
    private String lastPartition;

    private int total;

    @Column(name = "at_once")
    private int atOnce;

    @Enumerated(EnumType.STRING)
    private BackfillStatus status;

    private String reason;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Backfill() {}

    /** @param partitions its plan, at least one */
    Backfill(
            String workspace,
            String job,
            String config,
            BackfillRequest request,
            List<PartitionKey> partitions,
            String who,
            Instant now) {
        this.workspace = workspace;
        this.asset = request.asset();
        this.job = job;
        this.config = config;
        this.choice = request.choice();
        this.firstPartition = partitions.get(0).value();
        this.lastPartition = partitions.get(partitions.size() - 1).value();
        this.total = partitions.size();
        this.atOnce = request.atOnce();
        this.status = BackfillStatus.IN_PROGRESS;
        this.reason = "asked for by " + who;
        this.createdBy = who;
        this.createdAt = now;
    }

    void cancel(String who) {
        move(BackfillStatus.CANCELING, who + " canceled it");
    }

    void repeat(String who, int again) {
        move(BackfillStatus.IN_PROGRESS, who + " had " + again + " made again");
        endedAt = null;
    }

    void canceled(Instant now) {
        move(BackfillStatus.CANCELED, reason + ", and its runs are over");
        endedAt = now;
    }

    /** @param notMade partitions whose run failed or was canceled */
    void complete(long notMade, Instant now) {
        if (notMade == 0) {
            move(BackfillStatus.COMPLETED_SUCCESS, "all " + total + " are made");
        } else {
            move(BackfillStatus.COMPLETED_FAILED, notMade + " of " + total + " were not made");
        }
        endedAt = now;
    }

    void giveUp(String why, Instant now) {
        move(BackfillStatus.COMPLETED_FAILED, "given up: " + why);
        endedAt = now;
    }

    private void move(BackfillStatus target, String why) {
        if (!status.next().contains(target)) {
            throw new IllegalBackfillMove(id, status, target);
        }
        status = target;
        reason = why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON - 1) + "…";
    }

    public long id() {
        return id;
    }

    public String workspace() {
        return workspace;
    }

    public String asset() {
        return asset;
    }

    public String job() {
        return job;
    }

    /** The JSON of the config of every run. */
    public String config() {
        return config;
    }

    public BackfillChoice choice() {
        return choice;
    }

    public String firstPartition() {
        return firstPartition;
    }

    public String lastPartition() {
        return lastPartition;
    }

    public int total() {
        return total;
    }

    public int atOnce() {
        return atOnce;
    }

    public BackfillStatus status() {
        return status;
    }

    /** Why it has its status, for people. */
    public String reason() {
        return reason;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
