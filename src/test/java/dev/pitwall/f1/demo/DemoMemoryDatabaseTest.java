package dev.pitwall.f1.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.Entities;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class DemoMemoryDatabaseTest {

    @Test
    void what_was_remembered_is_read_to_the_microsecond() throws SQLException {
        Entities.withEmpty(Catalog.ML_PROJECT, "demo_clock");
        DataSource dataSource = Database.shared().dataSource("");
        DemoMemory memory = new DemoMemory(dataSource, Environment.DEV);
        DemoAnchor anchor = new DemoAnchor(
                Instant.parse("2026-03-10T12:00:00.123456Z"), 145, 2023, Instant.parse("2026-03-29T01:30:00Z"));

        assertThat(memory.load()).isEmpty();
        memory.save(anchor.seen(anchor.begunAt()));
        memory.save(anchor);

        assertThat(memory.load()).contains(anchor);
    }
}
