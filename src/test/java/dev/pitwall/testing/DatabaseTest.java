package dev.pitwall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    @Test
    void the_tests_run_on_a_real_mariadb_or_mysql_that_keeps_time_in_utc() throws SQLException {
        Database database = Database.shared();
        String schema = database.emptySchema("database_test");

        try (var connection = database.connection(schema);
                var rows = connection.createStatement().executeQuery("SELECT VERSION(), DATABASE(), @@time_zone")) {
            rows.next();

            assertThat(rows.getString(1).contains("MariaDB")).isNotEqualTo(database.isMySql());
            assertThat(rows.getString(2)).isEqualTo("database_test");
            assertThat(rows.getString(3)).isEqualTo("+00:00");
        }
    }
}
