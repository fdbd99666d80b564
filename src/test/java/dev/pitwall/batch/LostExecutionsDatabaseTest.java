package dev.pitwall.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.testing.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Executions of a killed server in the tables of both servers' batch repositories, of which there are here the columns that matter. That the
 * servers name theirs so is seen by {@code mvn -Pfaults}.
 */
class LostExecutionsDatabaseTest {

    private static final String JOBS_OF_JBERET =
            "CREATE TABLE JOB_EXECUTION (JOBEXECUTIONID BIGINT, JOBINSTANCEID BIGINT, BATCHSTATUS VARCHAR(30),"
                    + " EXITSTATUS VARCHAR(512), ENDTIME TIMESTAMP NULL, LASTUPDATEDTIME TIMESTAMP NULL)";

    private static final String STEPS_OF_JBERET =
            "CREATE TABLE STEP_EXECUTION (STEPEXECUTIONID BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, JOBEXECUTIONID BIGINT,"
                    + " STEPNAME VARCHAR(250), BATCHSTATUS VARCHAR(30), EXITSTATUS VARCHAR(512), STARTTIME TIMESTAMP NULL,"
                    + " ENDTIME TIMESTAMP NULL, PERSISTENTUSERDATA BLOB, READERCHECKPOINTINFO BLOB, WRITERCHECKPOINTINFO BLOB)";

    private static final String PARTITIONS_OF_JBERET =
            "CREATE TABLE PARTITION_EXECUTION (PARTITIONEXECUTIONID INTEGER NOT NULL, STEPEXECUTIONID BIGINT NOT NULL,"
                    + " BATCHSTATUS VARCHAR(30), EXITSTATUS VARCHAR(512), PERSISTENTUSERDATA BLOB, READERCHECKPOINTINFO BLOB,"
                    + " WRITERCHECKPOINTINFO BLOB, PRIMARY KEY (PARTITIONEXECUTIONID, STEPEXECUTIONID))";

    private final Database database = Database.shared();
    private String schema;

    @BeforeEach
    void anEmptySchema() {
        schema = database.emptySchema("lost_executions");
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = database.connection(schema);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> column(String sql) throws SQLException {
        try (var connection = database.connection(schema);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Test
    void on_wildfly_one_that_was_lost_before_its_first_commit_takes_over_the_checkpoint_that_it_was_to_go_on_at()
            throws SQLException {
        execute(
                JOBS_OF_JBERET,
                STEPS_OF_JBERET,
                PARTITIONS_OF_JBERET,
                "INSERT INTO JOB_EXECUTION (JOBEXECUTIONID, JOBINSTANCEID, BATCHSTATUS) VALUES (6, 1, 'FAILED'), (7, 1, 'STARTED'),"
                        + " (5, 2, 'FAILED')",
                "INSERT INTO STEP_EXECUTION (JOBEXECUTIONID, STEPNAME, BATCHSTATUS, READERCHECKPOINTINFO, PERSISTENTUSERDATA) VALUES"
                        + " (6, 'once', 'COMPLETED', 'end', NULL), (6, 'count', 'FAILED', 'row 4', 'four'),"
                        + " (5, 'count', 'FAILED', 'row 99', NULL), (7, 'once', 'STARTED', NULL, NULL),"
                        + " (7, 'count', 'STARTED', NULL, NULL), (7, 'other', 'STARTED', 'row 2', NULL)");

        new LostExecutions(database.dataSource(schema)).markFailed(7);

        assertThat(column(
                        "SELECT CONCAT(STEPNAME, ': ', COALESCE(READERCHECKPOINTINFO, 'none'), ', ', COALESCE(PERSISTENTUSERDATA, 'none'))"
                                + " FROM STEP_EXECUTION WHERE JOBEXECUTIONID = 7 ORDER BY STEPEXECUTIONID"))
                .containsExactly("once: none, none", "count: row 4, four", "other: row 2, none");
    }

    @Test
    void on_wildfly_one_that_was_left_as_running_is_failed_and_its_steps_have_an_end_and_no_other_is_touched()
            throws SQLException {
        execute(
                JOBS_OF_JBERET,
                STEPS_OF_JBERET,
                PARTITIONS_OF_JBERET,
                "INSERT INTO JOB_EXECUTION (JOBEXECUTIONID, BATCHSTATUS) VALUES (7, 'STARTED'), (8, 'STARTED')",
                "INSERT INTO STEP_EXECUTION (JOBEXECUTIONID, BATCHSTATUS) VALUES (7, 'COMPLETED'), (7, 'STARTED'), (8,"
                        + " 'STARTED')");

        new LostExecutions(database.dataSource(schema)).markFailed(7);

        assertThat(column("SELECT BATCHSTATUS FROM JOB_EXECUTION ORDER BY JOBEXECUTIONID"))
                .containsExactly("FAILED", "STARTED");
        assertThat(column("SELECT EXITSTATUS FROM STEP_EXECUTION WHERE JOBEXECUTIONID = 7"))
                .containsExactly(null, "FAILED");
        assertThat(column("SELECT EXITSTATUS FROM STEP_EXECUTION WHERE JOBEXECUTIONID = 8"))
                .containsExactly((String) null);
    }

    @Test
    void on_open_liberty_its_job_instance_too_so_that_another_node_may_go_on() throws SQLException {
        execute(
                "CREATE TABLE WLPJOBINSTANCE (JOBINSTANCEID BIGINT, BATCHSTATUS INT, INSTANCESTATE INT, EXITSTATUS"
                        + " VARCHAR(512))",
                "CREATE TABLE WLPJOBEXECUTION (JOBEXECID BIGINT, FK_JOBINSTANCEID BIGINT, BATCHSTATUS INT, EXITSTATUS"
                        + " VARCHAR(512), ENDTIME TIMESTAMP NULL, UPDATETIME TIMESTAMP NULL)",
                "CREATE TABLE WLPSTEPTHREADEXECUTION (FK_JOBEXECID BIGINT, BATCHSTATUS INT, EXITSTATUS VARCHAR(512),"
                        + " STARTTIME TIMESTAMP NULL, ENDTIME TIMESTAMP NULL)",
                "INSERT INTO WLPJOBINSTANCE VALUES (1, 1, 2, NULL), (2, 1, 2, NULL)",
                "INSERT INTO WLPJOBEXECUTION (JOBEXECID, FK_JOBINSTANCEID, BATCHSTATUS) VALUES (7, 1, 1), (8, 2, 1)",
                "INSERT INTO WLPSTEPTHREADEXECUTION (FK_JOBEXECID, BATCHSTATUS) VALUES (7, 5), (7, 1), (8, 1)");

        new LostExecutions(database.dataSource(schema)).markFailed(7);

        assertThat(column("SELECT BATCHSTATUS FROM WLPJOBEXECUTION ORDER BY JOBEXECID"))
                .containsExactly("4", "1");
        assertThat(column("SELECT CONCAT(BATCHSTATUS, INSTANCESTATE) FROM WLPJOBINSTANCE ORDER BY JOBINSTANCEID"))
                .containsExactly("44", "12");
        assertThat(column("SELECT BATCHSTATUS FROM WLPSTEPTHREADEXECUTION ORDER BY FK_JOBEXECID, BATCHSTATUS DESC"))
                .containsExactly("5", "4", "1");
    }

    @Test
    void one_that_has_ended_stays_as_it_is() throws SQLException {
        execute(
                JOBS_OF_JBERET,
                STEPS_OF_JBERET,
                PARTITIONS_OF_JBERET,
                "INSERT INTO JOB_EXECUTION (JOBEXECUTIONID, BATCHSTATUS) VALUES (7, 'STOPPED')");

        new LostExecutions(database.dataSource(schema)).markFailed(7);

        assertThat(column("SELECT BATCHSTATUS FROM JOB_EXECUTION")).containsExactly("STOPPED");
    }

    @Test
    void where_neither_server_has_its_tables_nothing_happens() throws SQLException {
        new LostExecutions(database.dataSource(schema)).markFailed(7);

        assertThat(column("SHOW TABLES")).isEmpty();
    }
}
