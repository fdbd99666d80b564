package dev.pitwall.schema;

import java.util.List;
import org.hibernate.boot.registry.selector.SimpleStrategyRegistrationImpl;
import org.hibernate.boot.registry.selector.StrategyRegistration;
import org.hibernate.boot.registry.selector.StrategyRegistrationProvider;
import org.hibernate.dialect.Dialect;

/**
 * Tells Hibernate what the dialect {@value #NAME} of {@code persistence.xml} is: that of the database which the installation is configured
 * for. Hibernate does not ask the database, which may come up after the application.
 *
 * <p>Hibernate finds it by its service file when the persistence unit starts, which is before any bean.
 */
public final class ConfiguredDialect implements StrategyRegistrationProvider {

    static final String NAME = "pitwall";

    @Override
    @SuppressWarnings("rawtypes")
    public Iterable<StrategyRegistration> getStrategyRegistrations() {
        return List.of(new SimpleStrategyRegistrationImpl<Dialect>(
                Dialect.class, DatabaseKind.configured().dialect(), NAME));
    }
}
