package dev.pitwall.schema;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.dialect.MySQLDialect;

/** The two kinds of database, whose SQL is not the same: MySQL has no {@code RETURNING}, MariaDB no alias for the rows of an insert. */
public enum DatabaseKind {
    MARIADB("MariaDB", "jdbc:mariadb:", MariaDBDialect.class),
    MYSQL("MySQL", "jdbc:mysql:", MySQLDialect.class);

    private static final String ADDRESS = "pitwall.database.url";

    private final String title;
    private final String scheme;
    private final Class<? extends Dialect> dialect;

    DatabaseKind(String title, String scheme, Class<? extends Dialect> dialect) {
        this.title = title;
        this.scheme = scheme;
        this.dialect = dialect;
    }

    /**
     * What this installation is configured for: what the system property {@code hibernate.dialect} says, where it is set, or the driver that
     * {@code pitwall.database.url} names; {@link #MARIADB} without either.
     *
     * @throws IllegalArgumentException for a dialect that is of neither
     */
    static DatabaseKind configured() {
        return configured(
                Optional.ofNullable(System.getProperty(JdbcSettings.DIALECT)),
                ConfigProvider.getConfig().getOptionalValue(ADDRESS, String.class));
    }

    static DatabaseKind configured(Optional<String> dialect, Optional<String> address) {
        return dialect.filter(name -> !name.isBlank())
                .map(DatabaseKind::ofDialect)
                .or(() -> address.map(DatabaseKind::ofAddress))
                .orElse(MARIADB);
    }

    private static DatabaseKind ofDialect(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.dialect.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(JdbcSettings.DIALECT + "=" + name + ", allowed: "
                        + Arrays.stream(values())
                                .map(kind -> kind.dialect.getName())
                                .collect(Collectors.joining(", "))));
    }

    /** The kind whose driver a JDBC address names. */
    public static DatabaseKind ofAddress(String url) {
        return url.startsWith(MYSQL.scheme) ? MYSQL : MARIADB;
    }

    /** The kind of a database that calls its version so: MariaDB has its name in it, {@code 11.4.5-MariaDB}. */
    static DatabaseKind ofVersion(String version) {
        return version.contains(MARIADB.title) ? MARIADB : MYSQL;
    }

    /** How an address of this kind begins. */
    String scheme() {
        return scheme;
    }

    /** Hibernate's name for its SQL. */
    public Class<? extends Dialect> dialect() {
        return dialect;
    }

    @Override
    public String toString() {
        return title;
    }
}
