package dev.pitwall.orchestration.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The database's clock, which all nodes share: a node whose own clock is off by a minute must not double or lose a tick. The
 * difference to the node's clock is measured with each heartbeat, so reading the time costs no query.
 */
@ApplicationScoped
public class DatabaseClock extends Clock {

    private final EntityManager entities;
    private volatile Duration ahead = Duration.ZERO;
    private volatile boolean measured;

    @Inject
    DatabaseClock(EntityManager entities) {
        this.entities = entities;
    }

    DatabaseClock() {
        this(null);
    }

    /** Now, in microseconds, as the database stores it. */
    @Override
    public Instant instant() {
        if (!measured) {
            measure();
        }
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    /** Asks the database for its time. */
    @Transactional
    public Instant measure() {
        var before = Instant.now();
        var database =
                read(entities.createNativeQuery("SELECT UTC_TIMESTAMP(6)").getSingleResult());
        var after = Instant.now();
        var middle = before.plus(Duration.between(before, after).dividedBy(2));
        ahead = Duration.between(middle, database);
        measured = true;
        return database;
    }

    /** How far the database's clock is ahead of this node's; negative when it is behind. */
    public Duration ahead() {
        return ahead;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    private static Instant read(Object utc) {
        // The value has no zone: whatever type the driver makes of it, its fields are UTC.
        var local = utc instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) utc;
        return local.toInstant(ZoneOffset.UTC);
    }
}
