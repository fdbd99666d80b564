package dev.pitwall.sample.tables;

import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Migrations;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Has the bakery's tables made before anything uses them. */
@Singleton
@Startup
@DependsOn("DatabaseAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class BakeryTables {

    @Inject
    private Migrations migrations;

    @PostConstruct
    public void make() {
        migrations.migrate(Catalog.ML_PROJECT, "bakery");
    }
}
