package dev.pitwall.schema;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Makes the schemas and the engine's tables before anything else of the application runs. An EJB that touches the database
 * at start says {@code @DependsOn("DatabaseAtStart")}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseAtStart {

    private static final Logger LOG = Logger.getLogger(DatabaseAtStart.class.getName());

    private final DataSource dataSource;
    private final Migrations migrations;

    @Inject
    DatabaseAtStart(DataSource dataSource, Migrations migrations) {
        this.dataSource = dataSource;
        this.migrations = migrations;
    }

    /** For the container, which wants it public for an EJB. */
    public DatabaseAtStart() {
        this(null, null);
    }

    @PostConstruct
    void prepare() {
        new Schemas(dataSource, Environment.current(), DatabaseKind.configured())
                .createMissing()
                .forEach(schema -> LOG.info(() -> "Made the schema " + schema));
        for (String group : migrations.groupsOf(Catalog.DAGSTER_LOGS)) {
            MigrationReport report = migrations.migrate(Catalog.DAGSTER_LOGS, group);
            LOG.info(report::summary);
        }
    }
}
