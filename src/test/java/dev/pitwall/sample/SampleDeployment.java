package dev.pitwall.sample;

import dev.pitwall.sample.bakery.BakeryWorkspace;
import dev.pitwall.sample.terminate.StubbornWorkspace;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.Deployed;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The product with all sample workspaces and their tests, for test classes that share it. */
public final class SampleDeployment {

    private SampleDeployment() {}

    /** Makes the tables of the samples, and the archive. */
    @Deployment
    public static WebArchive archive() {
        Database.shared()
                .execute(
                        "CREATE DATABASE IF NOT EXISTS ml_project_dev CHARACTER SET utf8mb4",
                        "DROP TABLE IF EXISTS ml_project_dev.sample_letter, ml_project_dev.sample_loaf",
                        "CREATE TABLE ml_project_dev.sample_letter (letter CHAR(1) NOT NULL PRIMARY KEY)",
                        "CREATE TABLE ml_project_dev.sample_loaf (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,"
                                + " run_id BIGINT NOT NULL, name VARCHAR(40) NOT NULL)");
        return Deployed.pitwall()
                .addPackages(
                        false,
                        SampleDeployment.class.getPackage(),
                        BakeryWorkspace.class.getPackage(),
                        StubbornWorkspace.class.getPackage())
                .addPackages(true, Assertions.class.getPackage().getName().replace(".api", ""))
                .addPackages(true, Awaitility.class.getPackage())
                .addPackages(true, "org.hamcrest")
                .addAsResource("META-INF/batch-jobs/sample_letters_job.xml")
                .addAsResource("META-INF/batch-jobs/bake_bread_job.xml")
                .addAsResource("META-INF/batch-jobs/bake_feast_job.xml")
                .addAsResource("META-INF/batch-jobs/nap_dough_job.xml")
                .addAsResource("META-INF/batch-jobs/rest_dough_job.xml")
                .addAsResource("META-INF/batch-jobs/stubborn_job.xml");
    }
}
