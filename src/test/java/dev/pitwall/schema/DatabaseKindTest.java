package dev.pitwall.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.registry.selector.spi.StrategySelector;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.dialect.MySQLDialect;
import org.junit.jupiter.api.Test;

class DatabaseKindTest {

    private static final Optional<String> MYSQL_ADDRESS = Optional.of("jdbc:mysql://db:3306/pitwall_batch");
    private static final Optional<String> MARIADB_ADDRESS = Optional.of("jdbc:mariadb://db:3306/pitwall_batch");

    @Test
    void the_address_says_which_database_it_is() {
        assertThat(DatabaseKind.configured(Optional.empty(), MYSQL_ADDRESS)).isEqualTo(DatabaseKind.MYSQL);
        assertThat(DatabaseKind.configured(Optional.empty(), MARIADB_ADDRESS)).isEqualTo(DatabaseKind.MARIADB);
        assertThat(DatabaseKind.configured(Optional.empty(), Optional.empty())).isEqualTo(DatabaseKind.MARIADB);
    }

    @Test
    void a_dialect_that_is_set_goes_before_the_address() {
        assertThat(DatabaseKind.configured(Optional.of("org.hibernate.dialect.MariaDBDialect"), MYSQL_ADDRESS))
                .isEqualTo(DatabaseKind.MARIADB);
        assertThat(DatabaseKind.configured(Optional.of("org.hibernate.dialect.MySQLDialect"), MARIADB_ADDRESS))
                .isEqualTo(DatabaseKind.MYSQL);
    }

    @Test
    void a_dialect_of_another_database_is_refused_with_the_ones_that_are_allowed() {
        assertThatThrownBy(() ->
                        DatabaseKind.configured(Optional.of("org.hibernate.dialect.PostgreSQLDialect"), MYSQL_ADDRESS))
                .hasMessage("hibernate.dialect=org.hibernate.dialect.PostgreSQLDialect, allowed: "
                        + "org.hibernate.dialect.MariaDBDialect, org.hibernate.dialect.MySQLDialect");
    }

    @Test
    void a_database_is_known_by_its_version() {
        assertThat(DatabaseKind.ofVersion("11.4.5-MariaDB-log")).isEqualTo(DatabaseKind.MARIADB);
        assertThat(DatabaseKind.ofVersion("9.7.4")).isEqualTo(DatabaseKind.MYSQL);
    }

    @Test
    void hibernate_writes_for_the_database_that_the_address_names() {
        assertThat(dialectOfPersistenceXml()).isEqualTo(MariaDBDialect.class);

        System.setProperty("pitwall.database.url", MYSQL_ADDRESS.get());
        try {
            assertThat(dialectOfPersistenceXml()).isEqualTo(MySQLDialect.class);
        } finally {
            System.clearProperty("pitwall.database.url");
        }
    }

    private static Class<? extends Dialect> dialectOfPersistenceXml() {
        try (var registry = new StandardServiceRegistryBuilder()
                .applySetting("hibernate.boot.allow_jdbc_metadata_access", false)
                .build()) {
            return registry.requireService(StrategySelector.class).selectStrategyImplementor(Dialect.class, "pitwall");
        }
    }
}
