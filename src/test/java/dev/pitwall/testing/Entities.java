package dev.pitwall.testing;

import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.DatabaseKind;
import dev.pitwall.schema.Environment;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The persistence unit of the product on the database of this test run, with transactions that the test begins and ends. */
public final class Entities {

    private static final Environment ENVIRONMENT = Environment.DEV;

    private static EntityManagerFactory factory;

    private Entities() {}

    /**
     * The catalog's tables of these groups, and of those asked for before, holding only what migrations wrote into them. Without a group: of
     * those asked for before.
     */
    public static Entities withEmpty(Catalog catalog, String... groups) {
        MigratedSchema.of(catalog, ENVIRONMENT).emptyWith(groups);
        return new Entities();
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
                            DatabaseKind.ofAddress(database.url(home)).dialect().getName()));
        }
        return factory;
    }
}
