package dev.pitwall.schema;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/**
 * Puts each entity into the schema of its catalog and of the environment: {@code ml_project} becomes {@code ml_project_dev}.
 *
 * <p>Hibernate makes it by its name in {@code persistence.xml} when the persistence unit starts, which is before any bean.
 */
public class EnvironmentCatalogs extends PhysicalNamingStrategyStandardImpl {

    private static final long serialVersionUID = 1L;

    private final Environment environment;

    /** For Hibernate: the environment of this installation. */
    public EnvironmentCatalogs() {
        this(Environment.current());
    }

    public EnvironmentCatalogs(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Identifier toPhysicalCatalogName(Identifier logicalName, JdbcEnvironment context) {
        if (logicalName == null) {
            return null;
        }
        return Catalog.named(logicalName.getText())
                .map(catalog -> Identifier.toIdentifier(catalog.schemaIn(environment)))
                .orElse(logicalName);
    }
}
