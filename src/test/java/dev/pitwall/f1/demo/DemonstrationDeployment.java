package dev.pitwall.f1.demo;

import dev.pitwall.dagster.DagsterFixture;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.Deployed;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The product as a newcomer starts it: the demonstration on an empty database, beside an instance of Dagster. Its sensors find all to do
 * at once, so those who share it wait for what they look at.
 */
public final class DemonstrationDeployment {

    private DemonstrationDeployment() {}

    /** Empties the database, since other tests have left tables, runs and used run keys, with which the sensors would have nothing to do. */
    @Deployment
    public static WebArchive archive() {
        List.of("ml_project_dev", "tableau_data", "dagster_logs_dev").forEach(Database.shared()::dropSchema);
        DagsterFixture.load();
        return Deployed.pitwall()
                .addClass("dev.pitwall.dagster.DagsterImportServerIT")
                .addClass("dev.pitwall.f1.demo.DemoServerIT")
                .addClass("dev.pitwall.f1.predictor.PredictionJobServerIT")
                .addPackages(true, Assertions.class.getPackage().getName().replace(".api", ""))
                .addPackages(true, Awaitility.class.getPackage())
                .addPackages(true, "org.hamcrest");
    }
}
