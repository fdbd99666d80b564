package dev.pitwall.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pitwall.testing.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class SchemaVersionsDatabaseTest {

    private final Database database = Database.shared();

    private void onlySecurity() {
        var schema = database.emptySchema(Catalog.DAGSTER_LOGS.schemaIn(Environment.DEV));
        new Migrations(database.dataSource(schema), Environment.DEV).migrate(Catalog.DAGSTER_LOGS, "security");
    }

    @Test
    void a_migrated_group_has_its_version_and_one_that_was_never_migrated_says_so() {
        onlySecurity();

        var versions = new SchemaVersions(database.dataSource(""), Environment.DEV).all();

        assertThat(versions)
                .filteredOn(version -> version.schema().equals("dagster_logs_dev"))
                .anySatisfy(security -> {
                    assertThat(security.group()).isEqualTo("security");
                    assertThat(security.version()).hasValue(String.format("%03d", security.expected()));
                    assertThat(security.applied()).isEqualTo(security.expected());
                    assertThat(security.current()).isTrue();
                    assertThat(security.at().orElseThrow()).isCloseTo(Instant.now(), within(10, ChronoUnit.MINUTES));
                })
                .anySatisfy(run -> {
                    assertThat(run.group()).isEqualTo("run");
                    assertThat(run.version()).isEmpty();
                    assertThat(run.current()).isFalse();
                });
    }

    @Test
    void when_a_group_was_migrated_is_told_right_whatever_zone_the_database_keeps() throws SQLException {
        onlySecurity();
        var pool = new OneConnectionPool(database.dataSource(""));
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET time_zone = '+05:00'");
        }

        assertThat(new SchemaVersions(pool, Environment.DEV).all())
                .filteredOn(version -> version.group().equals("security"))
                .singleElement()
                .satisfies(security -> assertThat(security.at().orElseThrow())
                        .isCloseTo(Instant.now(), within(10, ChronoUnit.MINUTES)));
    }

    @Test
    void a_script_that_failed_is_named() {
        onlySecurity();
        database.execute(
                "UPDATE dagster_logs_dev.flyway_security SET success = FALSE ORDER BY installed_rank DESC LIMIT 1");

        assertThat(new SchemaVersions(database.dataSource(""), Environment.DEV).all())
                .filteredOn(version -> version.group().equals("security"))
                .singleElement()
                .satisfies(security -> {
                    assertThat(security.failed().orElseThrow()).startsWith("V");
                    assertThat(security.current()).isFalse();
                });
    }
}
