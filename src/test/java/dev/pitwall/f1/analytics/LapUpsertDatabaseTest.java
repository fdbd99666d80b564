package dev.pitwall.f1.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.testing.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LapUpsertDatabaseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SOFT",
                "TRACK LIMITS AT TURN 4",
                "O'Brien",
                "back\\",
                "\\' OR 1=1 -- ",
                "two\nlines\u0000 and a {fn now()} ? %",
                "Pérez São 🏁"
            })
    void whatever_a_text_says_the_database_reads_the_same_with_backslashes_that_escape_and_without(String text)
            throws SQLException {
        for (String mode :
                new String[] {"STRICT_TRANS_TABLES", "STRICT_TRANS_TABLES,NO_BACKSLASH_ESCAPES,ANSI_QUOTES"}) {
            try (Connection connection = Database.shared().connection("");
                    Statement statement = connection.createStatement()) {
                statement.execute("SET SESSION sql_mode = '" + mode + "'");
                statement.setEscapeProcessing(false);
                try (ResultSet row = statement.executeQuery("SELECT " + LapUpsert.literal(text))) {
                    row.next();
                    assertThat(row.getString(1)).as(mode).isEqualTo(text);
                }
            }
        }
    }
}
