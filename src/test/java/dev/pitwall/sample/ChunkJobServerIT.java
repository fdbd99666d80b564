package dev.pitwall.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.testing.Shares;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The ground that everything stands on: the WAR deploys, a chunk job runs, and its rows are in the right schema. */
@ArquillianTest
@Shares(SampleDeployment.class)
class ChunkJobServerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    private DataSource dataSource;

    @Test
    void a_chunk_job_writes_its_rows_into_the_schema_of_the_environment() throws Exception {
        execute("DELETE FROM ml_project_dev.sample_letter");
        Properties config = new Properties();
        config.setProperty("word", "pitwal");
        JobOperator operator = BatchRuntime.getJobOperator();

        long execution = operator.start("sample_letters_job", config);

        assertEquals(BatchStatus.COMPLETED, ended(operator, execution));
        assertEquals(6, count("SELECT COUNT(*) FROM ml_project_dev.sample_letter"));
    }

    @Test
    void the_five_schemas_exist_once_the_application_runs() throws SQLException {
        assertEquals(
                5,
                count("SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name IN ('ml_project_dev',"
                        + " 'ml_project_prod', 'tableau_data', 'dagster_logs_dev', 'dagster_logs_prod')"));
    }

    private static BatchStatus ended(JobOperator operator, long execution) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        BatchStatus status = operator.getJobExecution(execution).getBatchStatus();
        while ((status == BatchStatus.STARTING || status == BatchStatus.STARTED)
                && Instant.now().isBefore(deadline)) {
            Thread.sleep(50);
            status = operator.getJobExecution(execution).getBatchStatus();
        }
        return status;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
