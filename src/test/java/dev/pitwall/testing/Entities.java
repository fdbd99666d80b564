package dev.pitwall.testing;

import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import dev.pitwall.schema.Migrations;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The persistence unit of the product on the database of this test run, with transactions that the test begins and ends. */
public final class Entities {

    private static final Environment ENVIRONMENT = Environment.DEV;

    private static EntityManagerFactory factory;

    private Entities() {}

    /** Empties the catalog's schema and makes the tables of these groups anew. */
    public static Entities withEmpty(Catalog catalog, String... groups) {
        var database = Database.shared();
        var schema = database.emptySchema(catalog.schemaIn(ENVIRONMENT));
        var migrations = new Migrations(database.dataSource(schema), ENVIRONMENT);
        for (var group : groups) {
            migrations.migrate(catalog, group);
        }
        return new Entities();
    }

    /** Empties the catalog's tables, which another test has made, but for what migrations wrote into them. */
    @SuppressWarnings("unchecked")
    public static Entities withEmptied(Catalog catalog) {
        var entities = new Entities();
        var schema = catalog.schemaIn(ENVIRONMENT);
        entities.doInTransaction(em -> {
            List<String> tables = em.createNativeQuery("SELECT table_name FROM information_schema.tables WHERE"
                            + " table_schema = '" + schema + "' AND table_name NOT LIKE 'flyway%'"
                            + " AND table_name <> 'run_queue_gate'")
                    .getResultList();
            em.createNativeQuery("SET FOREIGN_KEY_CHECKS = 0").executeUpdate();
            tables.forEach(table ->
                    em.createNativeQuery("DELETE FROM " + schema + "." + table).executeUpdate());
            em.createNativeQuery("SET FOREIGN_KEY_CHECKS = 1").executeUpdate();
        });
        return entities;
    }

    /** Does the work in a transaction of its own, which is rolled back when the work throws. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (var entities = factory().createEntityManager()) {
            var transaction = entities.getTransaction();
            transaction.begin();
            try {
                var result = work.apply(entities);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    /** Does the work in a transaction of its own, which is rolled back when the work throws. */
    public void doInTransaction(Consumer<EntityManager> work) {
        inTransaction(entities -> {
            work.accept(entities);
            return null;
        });
    }

    /**
     * An object whose every call is made in a transaction of its own on an object made for it, as the container does with a
     * {@code @Transactional} bean.
     */
    public <T> T transactional(Class<T> type, Function<EntityManager, T> make) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> inTransaction(entities -> {
                    try {
                        method.setAccessible(true);
                        return method.invoke(make.apply(entities), arguments);
                    } catch (InvocationTargetException thrown) {
                        throw unchecked(thrown.getCause());
                    } catch (IllegalAccessException closed) {
                        throw new IllegalStateException(closed);
                    }
                })));
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }

    private static synchronized EntityManagerFactory factory() {
        if (factory == null) {
            var database = Database.shared();
            // A schema that no test drops: MariaDB wants one to be selected even where statements name theirs
            var home = database.emptySchema("entities_home");
            // Hibernate's own pool: to open a connection for each transaction takes ten times as long as the rest of it
            factory = Persistence.createEntityManagerFactory(
                    "pitwall",
                    Map.of(
                            "jakarta.persistence.transactionType",
                            "RESOURCE_LOCAL",
                            "jakarta.persistence.jdbc.driver",
                            "com.mysql.cj.jdbc.Driver",
                            "jakarta.persistence.jdbc.url",
                            database.url(home),
                            "jakarta.persistence.jdbc.user",
                            database.user(),
                            "jakarta.persistence.jdbc.password",
                            database.password(),
                            // As the servers' datasources have it
                            "hibernate.connection.isolation",
                            "READ_COMMITTED",
                            "hibernate.dialect",
                            "org.hibernate.dialect.MariaDBDialect"));
        }
        return factory;
    }
}
