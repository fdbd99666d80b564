package dev.pitwall.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.testing.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigrationsDatabaseTest {

    /** The folders are in {@code src/test/resources/db/migration}. */
    private static final MigrationIndex INDEX = new MigrationIndex(List.of(
            "ml_project/alpha_sample/V001__letters.sql",
            "tableau_data/alpha_sample/V001__letters.sql",
            "tableau_data/alpha_sample/V002__letters_gain_case.sql",
            "tableau_data/beta_sample/R__vowels.sql",
            "tableau_data/beta_sample/V001__numbers.sql"));

    private final Database database = Database.shared();
    private DataSource pool;
    private Migrations migrations;

    @BeforeEach
    void empty_schemas() {
        database.emptySchema("pitwall_batch");
        Catalog.schemas().forEach(database::emptySchema);
        pool = new OneConnectionPool(database.dataSource("pitwall_batch"));
        migrations = new Migrations(pool, Environment.DEV, INDEX);
    }

    @Test
    void each_table_is_where_it_belongs_although_one_pooled_connection_made_them_all() throws SQLException {
        migrations.migrate(Catalog.ML_PROJECT, "alpha_sample");
        migrations.migrate(Catalog.TABLEAU_DATA, "alpha_sample");
        migrations.migrate(Catalog.TABLEAU_DATA, "beta_sample");

        assertThat(tables())
                .containsExactly(
                        "ml_project_dev.flyway_alpha_sample",
                        "ml_project_dev.letters",
                        "tableau_data.flyway_alpha_sample",
                        "tableau_data.flyway_beta_sample",
                        "tableau_data.letters",
                        "tableau_data.numbers",
                        "tableau_data.vowels");
        try (var connection = pool.getConnection()) {
            assertThat(connection.getCatalog()).isEqualTo("pitwall_batch");
        }
    }

    @Test
    void the_report_names_what_was_run_and_counts_what_was_there() {
        MigrationReport first = migrations.migrate(Catalog.TABLEAU_DATA, "alpha_sample");
        MigrationReport second = migrations.migrate(Catalog.TABLEAU_DATA, "alpha_sample");
        MigrationReport besides = migrations.migrate(Catalog.TABLEAU_DATA, "beta_sample");

        assertThat(first.executed()).containsExactly("V001__letters.sql", "V002__letters_gain_case.sql");
        assertThat(first.alreadyApplied()).isZero();
        assertThat(second.summary()).isEqualTo("tableau_data/alpha_sample: nothing to do, 2 applied before");
        assertThat(besides.executed()).containsExactly("V001__numbers.sql", "R__vowels.sql");
    }

    @Test
    void a_script_that_the_application_has_and_flyway_does_not_find_is_an_error() {
        MigrationIndex withAnother = new MigrationIndex(
                List.of("ml_project/alpha_sample/V001__letters.sql", "ml_project/alpha_sample/V002__lost.sql"));

        assertThatThrownBy(() ->
                        new Migrations(pool, Environment.DEV, withAnother).migrate(Catalog.ML_PROJECT, "alpha_sample"))
                .isInstanceOf(MigrationFailure.class)
                .hasMessageContaining("PW-DB-004")
                .hasMessageContaining("2 scripts in the application and 1 applied ones");
    }

    @Test
    void a_group_that_does_not_exist_is_an_error_that_names_those_that_do() {
        assertThatThrownBy(() -> migrations.migrate(Catalog.TABLEAU_DATA, "gamma"))
                .hasMessageContaining("tableau_data/gamma")
                .hasMessageContaining("[alpha_sample, beta_sample]");
    }

    @Test
    void missing_schemas_are_made_and_the_others_left_alone() throws SQLException {
        database.dropSchema("ml_project_prod");
        database.dropSchema("tableau_data");
        database.execute("CREATE TABLE dagster_logs_dev.kept (id INT)");

        List<String> made = new Schemas(pool, Environment.DEV, real()).createMissing();

        assertThat(made).containsExactly("ml_project_prod", "tableau_data");
        assertThat(tables()).containsExactly("dagster_logs_dev.kept");
    }

    @Test
    void a_database_of_the_other_kind_than_was_configured_is_an_error_that_says_what_to_set() {
        DatabaseKind other = real() == DatabaseKind.MYSQL ? DatabaseKind.MARIADB : DatabaseKind.MYSQL;

        assertThatThrownBy(() -> new Schemas(pool, Environment.DEV, other).createMissing())
                .isInstanceOf(MigrationFailure.class)
                .hasMessageContaining("PW-DB-008 The database is " + real())
                .hasMessageContaining("is configured for " + other)
                .hasMessageContaining("pitwall.database.url begin with " + real().scheme());
    }

    @Test
    void the_engines_own_migrations_run_from_nothing() {
        Migrations real = new Migrations(pool, Environment.DEV);

        for (String group : real.groupsOf(Catalog.DAGSTER_LOGS)) {
            assertThat(real.migrate(Catalog.DAGSTER_LOGS, group).executed()).isNotEmpty();
            assertThat(real.migrate(Catalog.DAGSTER_LOGS, group).executed()).isEmpty();
        }
    }

    private DatabaseKind real() {
        return DatabaseKind.ofAddress(database.url(""));
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var connection = database.connection("pitwall_batch");
                var statement = connection.prepareStatement(
                        "SELECT CONCAT(table_schema, '.', table_name) FROM information_schema.tables"
                                + " WHERE table_schema IN ('pitwall_batch', ?, ?, ?, ?, ?) ORDER BY 1")) {
            int place = 1;
            for (String schema : Catalog.schemas()) {
                statement.setString(place++, schema);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }
}
