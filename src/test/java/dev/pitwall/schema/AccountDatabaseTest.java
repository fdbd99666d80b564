package dev.pitwall.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.pitwall.testing.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the rights that {@code docs/databases.md} gives the account of Pitwall, and no others. */
class AccountDatabaseTest {

    private static final String USER = "pitwall_of_the_document";

    private final Database database = Database.shared();

    @BeforeEach
    void an_empty_server_and_the_account_of_the_document() throws IOException {
        Catalog.schemas().forEach(database::dropSchema);
        database.dropSchema("pitwall_batch");
        database.execute(statementsOfTheDocument());
    }

    @AfterEach
    void no_account_stays() {
        database.execute("DROP USER '" + USER + "'@'127.0.0.1'");
    }

    @Test
    void it_makes_every_schema_tables_in_each_and_a_view() {
        var dataSource = Database.dataSource(database.url("pitwall_batch"), USER, "a password of your own");

        var made = new Schemas(dataSource, Environment.DEV, DatabaseKind.ofAddress(database.url(""))).createMissing();

        assertThat(made).containsExactlyInAnyOrderElementsOf(Catalog.schemas());
        var migrations = new Migrations(dataSource, Environment.DEV);
        migrations
                .groupsOf(Catalog.DAGSTER_LOGS)
                .forEach(group -> assertThatCode(() -> migrations.migrate(Catalog.DAGSTER_LOGS, group))
                        .doesNotThrowAnyException());
        assertThatCode(() -> {
                    migrations.migrate(Catalog.ML_PROJECT, "raw_session_data");
                    migrations.migrate(Catalog.ML_PROJECT, "cleaned_session_data");
                    migrations.migrate(Catalog.TABLEAU_DATA, "all_session_data");
                })
                .doesNotThrowAnyException();
    }

    private static String[] statementsOfTheDocument() throws IOException {
        var text = Files.readString(Path.of("docs/databases.md"));
        var block = text.substring(text.indexOf("```sql") + 6);
        return Arrays.stream(block.substring(0, block.indexOf("```")).split(";"))
                .map(statement ->
                        statement.replace("'pitwall'", "'" + USER + "'").strip())
                .filter(statement -> !statement.isEmpty())
                .toArray(String[]::new);
    }
}
