package dev.pitwall.orchestration.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What all nodes must know of a channel: who delivers through it, and whether it wants to be left alone. */
@Entity
@Table(catalog = "dagster_logs", name = "outbox_channel")
class OutboxChannel {

    @Id
    private String name;

    private String holder;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "failures_in_row")
    private int failuresInRow;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "last_failed_at")
    private Instant lastFailedAt;

    @Column(name = "last_delivered_at")
    private Instant lastDeliveredAt;

    protected OutboxChannel() {}

    boolean isFreeFor(String delivery, Instant now) {
        return holder == null || holder.equals(delivery) || !leaseUntil.isAfter(now);
    }

    boolean wantsToBeLeftAloneAt(Instant now) {
        return notBefore != null && notBefore.isAfter(now);
    }

    void lease(String delivery, Instant until) {
        holder = delivery;
        leaseUntil = until;
    }

    void giveBack(String delivery) {
        if (delivery.equals(holder)) {
            holder = null;
            leaseUntil = null;
        }
    }

    void answered() {
        failuresInRow = 0;
        notBefore = null;
    }

    void delivered(Instant now) {
        answered();
        lastDeliveredAt = now;
    }

    void failed(Instant now, Duration pause, String why) {
        failuresInRow++;
        notBefore = now.plus(pause);
        lastError = why;
        lastFailedAt = now;
    }

    /** Forgets the pause: an operator wants to try now. */
    void tryNow() {
        notBefore = null;
    }

    String name() {
        return name;
    }

    int failuresInRow() {
        return failuresInRow;
    }

    Optional<Instant> notBefore() {
        return Optional.ofNullable(notBefore);
    }

    Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }

    Optional<Instant> lastFailedAt() {
        return Optional.ofNullable(lastFailedAt);
    }

    Optional<Instant> lastDeliveredAt() {
        return Optional.ofNullable(lastDeliveredAt);
    }
}
