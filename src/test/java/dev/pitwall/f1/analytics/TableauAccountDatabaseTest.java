package dev.pitwall.f1.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.Entities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableauAccountDatabaseTest {

    private static final String PASSWORD = "a password of your own";

    private final Database database = Database.shared();

    @BeforeEach
    void the_account_of_the_document() throws IOException {
        LapTables.empty();
        Entities.withEmpty(Catalog.ML_PROJECT, "f1_calendar");
        database.execute(statementsOfTheDocument());
    }

    @AfterEach
    void no_account_stays() {
        database.execute("DROP USER 'tableau'@'%'");
    }

    @Test
    void it_reads_the_laps() throws SQLException {
        try (Connection tableau = tableau();
                ResultSet rows =
                        tableau.createStatement().executeQuery("SELECT COUNT(*) FROM tableau_data.all_session_data")) {
            assertThat(rows.next()).isTrue();
        }
    }

    @Test
    void it_may_not_write_them() throws SQLException {
        try (Connection tableau = tableau()) {
            assertThatThrownBy(() -> tableau.createStatement().execute("DELETE FROM tableau_data.all_session_data"))
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void it_may_not_read_another_schema() throws SQLException {
        try (Connection tableau = tableau()) {
            assertThatThrownBy(() -> tableau.createStatement().executeQuery("SELECT * FROM ml_project_dev.f1_calendar"))
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void it_does_not_see_that_there_are_others() throws SQLException {
        List<String> schemas = new ArrayList<>();
        try (Connection tableau = tableau();
                ResultSet rows = tableau.createStatement().executeQuery("SHOW DATABASES")) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
        schemas.removeAll(List.of("information_schema", "performance_schema")); // MySQL shows the latter to everybody
        assertThat(schemas).containsExactly("tableau_data");
    }

    private Connection tableau() throws SQLException {
        return DriverManager.getConnection(database.url("tableau_data"), "tableau", PASSWORD);
    }

    private static String[] statementsOfTheDocument() throws IOException {
        String text = Files.readString(Path.of("docs/tableau.md"));
        String block = text.substring(text.indexOf("```sql") + 6);
        return Arrays.stream(block.substring(0, block.indexOf("```")).split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toArray(String[]::new);
    }
}
