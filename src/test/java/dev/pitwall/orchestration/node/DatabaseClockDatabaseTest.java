package dev.pitwall.orchestration.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.Entities;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a node takes for the time has nothing to do with its own clock. */
class DatabaseClockDatabaseTest {

    private static Entities entities;

    private final AtomicLong nanos = new AtomicLong(-42);

    @BeforeAll
    static void tables() {
        entities = Entities.withEmpty(Catalog.DAGSTER_LOGS, "node");
    }

    @Test
    void it_tells_the_time_of_the_database_in_whole_microseconds() throws SQLException {
        var told = entities.inTransaction(database -> new DatabaseClock(database, nanos::get).instant());

        assertThat(told).isCloseTo(now(), within(1, ChronoUnit.MINUTES));
        assertThat(told).isEqualTo(told.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void it_tells_the_same_in_every_zone_of_the_server() throws SQLException {
        var zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try {
            var told = entities.inTransaction(database -> new DatabaseClock(database, nanos::get).instant());

            assertThat(told).isCloseTo(now(), within(1, ChronoUnit.MINUTES));
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void between_two_looks_at_the_database_it_goes_on_by_the_monotonic_clock_alone() {
        entities.doInTransaction(database -> {
            var clock = new DatabaseClock(database, nanos::get);
            var first = clock.measure();

            nanos.addAndGet(Duration.ofSeconds(61).toNanos());

            assertThat(clock.instant()).isEqualTo(first.plusSeconds(61));
            assertThat(clock.withZone(ZoneId.of("Europe/Vienna")).instant()).isEqualTo(first.plusSeconds(61));
        });
    }

    private static Instant now() throws SQLException {
        try (var connection = Database.shared().connection("");
                var rows = connection.createStatement().executeQuery("SELECT UTC_TIMESTAMP(6)")) {
            rows.next();
            return rows.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        }
    }
}
