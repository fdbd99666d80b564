package dev.pitwall.orchestration.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * The database's clock, which all nodes share: a node whose own clock is off by a minute, or is set while it runs, must not
 * double or lose a tick. The database is asked with each heartbeat; from then on time goes on by the machine's monotonic
 * clock, which nobody sets, so reading the time costs no query.
 */
@ApplicationScoped
public class DatabaseClock extends Clock {

    private final EntityManager entities;
    private final LongSupplier nanoTime;
    private final AtomicReference<Reading> last = new AtomicReference<>();

    private record Reading(Instant database, long nanoTime) {}

    @Inject
    DatabaseClock(EntityManager entities) {
        this(entities, System::nanoTime);
    }

    DatabaseClock(EntityManager entities, LongSupplier nanoTime) {
        this.entities = entities;
        this.nanoTime = nanoTime;
    }

    DatabaseClock() {
        this(null);
    }

    /** Now, in microseconds, as the database stores it. */
    @Override
    public Instant instant() {
        if (last.get() == null) {
            measure();
        }
        var reading = last.get();
        return reading.database()
                .plusNanos(nanoTime.getAsLong() - reading.nanoTime())
                .truncatedTo(ChronoUnit.MICROS);
    }

    /** Asks the database for its time. */
    @Transactional
    public Instant measure() {
        var before = nanoTime.getAsLong();
        var database = read((String) entities.createNativeQuery("SELECT CAST(UTC_TIMESTAMP(6) AS CHAR)", String.class)
                .getSingleResult());
        var after = nanoTime.getAsLong();
        last.set(new Reading(database, before + (after - before) / 2));
        return database;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    /** As text, {@code 2024-03-01 12:00:00.123456}: as a time, Hibernate moves it from UTC to the zone of the JVM. */
    private static Instant read(String utc) {
        return LocalDateTime.parse(utc.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }

    private static final class InZone extends Clock {

        private final Clock utc;
        private final ZoneId zone;

        InZone(Clock utc, ZoneId zone) {
            this.utc = utc;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return utc.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(utc, other);
        }
    }
}
