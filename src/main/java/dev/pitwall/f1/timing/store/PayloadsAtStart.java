package dev.pitwall.f1.timing.store;

import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Migrations;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Makes the tables of answers before anybody asks: a sensor does so before any job could make a table. */
@Singleton
@Startup
@DependsOn("DatabaseAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class PayloadsAtStart {

    private final Migrations migrations;

    @Inject
    PayloadsAtStart(Migrations migrations) {
        this.migrations = migrations;
    }

    /** For the EJB container, which insists on it being public. */
    public PayloadsAtStart() {
        this(null);
    }

    @PostConstruct
    public void start() {
        migrations.migrate(Catalog.ML_PROJECT, "payload");
    }
}
