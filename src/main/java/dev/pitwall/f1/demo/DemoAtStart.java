package dev.pitwall.f1.demo;

import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import dev.pitwall.schema.MigrationFailure;
import dev.pitwall.schema.Migrations;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Starts the demonstration's clock with the server, and remembers where it stands. Does nothing for other sources. */
@Singleton
@Startup
@DependsOn("DatabaseAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoAtStart {

    private static final Logger LOG = Logger.getLogger(DemoAtStart.class.getName());
    private static final String TABLE_GROUP = "demo_clock";

    private final DemoSwitch demonstration;
    private final DemoClock clock;
    private final DemoFirstMinute firstMinute;
    private final Migrations migrations;
    private final DataSource dataSource;

    @Inject
    DemoAtStart(
            DemoSwitch demonstration,
            DemoClock clock,
            DemoFirstMinute firstMinute,
            Migrations migrations,
            DataSource dataSource) {
        this.demonstration = demonstration;
        this.clock = clock;
        this.firstMinute = firstMinute;
        this.migrations = migrations;
        this.dataSource = dataSource;
    }

    /** For the EJB container, which insists on it being public. */
    public DemoAtStart() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    public void start() {
        if (!remembers()) {
            return;
        }
        try {
            migrations.migrate(Catalog.ML_PROJECT, TABLE_GROUP);
            var remembered = memory().load();
            if (remembered.isEmpty()) {
                firstMinute.begin();
            }
            memory().save(clock.start(remembered));
            LOG.info(() -> "The demonstration stands at " + clock.now());
        } catch (SQLException | MigrationFailure cause) {
            // The server is worth more than the demonstration's memory.
            LOG.log(Level.WARNING, "The demonstration begins anew: its clock could not be read", cause);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    public void remember() {
        if (!remembers()) {
            return;
        }
        try {
            memory().save(clock.seen());
        } catch (SQLException cause) {
            LOG.log(Level.WARNING, "Where the demonstration's clock stands could not be kept", cause);
        }
    }

    private boolean remembers() {
        return demonstration.isOn() && !clock.isFixed();
    }

    private DemoMemory memory() {
        return new DemoMemory(dataSource, Environment.current());
    }
}
