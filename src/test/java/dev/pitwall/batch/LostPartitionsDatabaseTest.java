package dev.pitwall.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.testing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Steps in partitions of a server that was killed, in JBeret's tables with the keys of its {@code sql/jberet-mysql.ddl}; and what JBeret would
 * run of them at the next restart. That it does so is seen by {@code mvn -Pfaults -Dload -Dserver=wildfly}.
 */
class LostPartitionsDatabaseTest {

    private static final int PARTITIONS = 4;
    private static final long LOST = 7;

    private final Database database = Database.shared();
    private String schema;

    @BeforeEach
    void threeExecutionsOfOneJobInstanceOfWhichTheLastIsLost() throws SQLException {
        schema = database.emptySchema("lost_partitions");
        execute(
                "CREATE TABLE JOB_EXECUTION (JOBEXECUTIONID BIGINT NOT NULL PRIMARY KEY, JOBINSTANCEID BIGINT NOT NULL,"
                        + " LASTUPDATEDTIME DATETIME, ENDTIME DATETIME, BATCHSTATUS VARCHAR(30), EXITSTATUS VARCHAR(512))",
                "CREATE TABLE STEP_EXECUTION (STEPEXECUTIONID BIGINT NOT NULL PRIMARY KEY AUTO_INCREMENT,"
                        + " JOBEXECUTIONID BIGINT NOT NULL, STEPNAME VARCHAR(255), STARTTIME DATETIME, ENDTIME DATETIME,"
                        + " BATCHSTATUS VARCHAR(30), EXITSTATUS VARCHAR(512), PERSISTENTUSERDATA BLOB,"
                        + " READERCHECKPOINTINFO BLOB, WRITERCHECKPOINTINFO BLOB,"
                        + " FOREIGN KEY (JOBEXECUTIONID) REFERENCES JOB_EXECUTION (JOBEXECUTIONID) ON DELETE CASCADE)",
                "CREATE TABLE PARTITION_EXECUTION (PARTITIONEXECUTIONID INTEGER NOT NULL, STEPEXECUTIONID BIGINT NOT NULL,"
                        + " VERSION INTEGER, BATCHSTATUS VARCHAR(30), EXITSTATUS VARCHAR(512), EXECUTIONEXCEPTION VARCHAR(2048),"
                        + " PERSISTENTUSERDATA BLOB, READERCHECKPOINTINFO BLOB, WRITERCHECKPOINTINFO BLOB,"
                        + " PRIMARY KEY (PARTITIONEXECUTIONID, STEPEXECUTIONID),"
                        + " FOREIGN KEY (STEPEXECUTIONID) REFERENCES STEP_EXECUTION (STEPEXECUTIONID) ON DELETE CASCADE)",
                "INSERT INTO JOB_EXECUTION (JOBEXECUTIONID, JOBINSTANCEID, BATCHSTATUS) VALUES (5, 1, 'FAILED'),"
                        + " (6, 1, 'FAILED'), (7, 1, 'STARTED'), (8, 2, 'STARTED')");
    }

    @Test
    void after_one_kill_those_that_had_not_begun_are_run_too() throws SQLException {
        step(7, "STARTED");
        partition(7, 0, "COMPLETED", "end");
        partition(7, 1, "STARTED", "row 40");

        new LostExecutions(database.dataSource(schema)).markFailed(LOST);

        assertThat(nextRestart()).containsExactly("1 at row 40", "2 anew", "3 anew");
    }

    @Test
    void after_a_kill_before_any_had_begun_all_are_run() throws SQLException {
        step(7, "STARTED");

        new LostExecutions(database.dataSource(schema)).markFailed(LOST);

        assertThat(nextRestart()).containsExactly("0 anew", "1 anew", "2 anew", "3 anew");
    }

    @Test
    void after_two_kills_each_goes_on_at_its_last_commit_and_none_that_was_complete_is_run_again() throws SQLException {
        step(6, "STARTED");
        partition(6, 0, "COMPLETED", "end");
        partition(6, 1, "STARTED", "row 40");
        partition(6, 2, "STARTED", "row 50");
        partition(6, 3, "STARTED", "row 60");
        step(7, "STARTED");
        partition(7, 1, "STARTED", null);
        partition(7, 2, "STARTED", "row 58");

        new LostExecutions(database.dataSource(schema)).markFailed(LOST);

        assertThat(nextRestart()).containsExactly("1 at row 40", "2 at row 58", "3 at row 60");
    }

    @Test
    void one_that_a_failed_attempt_between_two_kills_completed_is_not_run_again() throws SQLException {
        step(5, "STARTED");
        partition(5, 0, "COMPLETED", "end");
        partition(5, 1, "STARTED", "row 40");
        partition(5, 2, "STARTED", "row 50");
        partition(5, 3, "STARTED", null);
        step(6, "FAILED");
        partition(6, 1, "FAILED", "row 44");
        partition(6, 2, "COMPLETED", "end");
        partition(6, 3, "COMPLETED", "end");
        step(7, "STARTED");

        new LostExecutions(database.dataSource(schema)).markFailed(LOST);

        assertThat(nextRestart()).containsExactly("1 at row 44");
    }

    @Test
    void a_step_that_began_anew_after_it_had_been_complete_takes_nothing_from_before() throws SQLException {
        step(5, "STARTED");
        partition(5, 1, "STARTED", "row 40");
        step(6, "COMPLETED");
        partition(6, 0, "COMPLETED", "end");
        partition(6, 1, "COMPLETED", "end");
        step(7, "STARTED");
        partition(7, 1, "STARTED", null);

        new LostExecutions(database.dataSource(schema)).markFailed(LOST);

        assertThat(nextRestart()).containsExactly("0 anew", "1 anew", "2 anew", "3 anew");
    }

    @Test
    void what_is_marked_when_its_run_is_settled_and_again_before_it_goes_on_is_as_after_the_first_time()
            throws SQLException {
        step(6, "STARTED");
        partition(6, 0, "COMPLETED", "end");
        partition(6, 1, "STARTED", "row 40");
        step(7, "STARTED");
        partition(7, 1, "STARTED", "row 44");
        partition(7, 2, "STARTED", null);

        new LostExecutions(database.dataSource(schema)).markFailed(LOST);
        new LostExecutions(database.dataSource(schema)).markFailed(LOST);

        assertThat(nextRestart()).containsExactly("1 at row 44", "2 anew", "3 anew");
    }

    @Test
    void another_job_instance_keeps_what_it_has() throws SQLException {
        step(6, "STARTED");
        partition(6, 0, "STARTED", "row 40");
        step(8, "STARTED");
        partition(8, 0, "STARTED", null);

        new LostExecutions(database.dataSource(schema)).markFailed(LOST);
        new LostExecutions(database.dataSource(schema)).markFailed(8);

        assertThat(nextRestart()).containsExactly("0 anew", "1 anew", "2 anew", "3 anew");
    }

    /**
     * As JBeret 3.1 begins a step in partitions ({@code StepExecutionRunner.beginPartition}): at its latest execution, those with a row that are
     * not COMPLETED; where the execution itself is in none of three states, those without a row besides, from their beginning.
     */
    private List<String> nextRestart() throws SQLException {
        try (var connection = database.connection(schema);
                var statement = connection.createStatement();
                var step = statement.executeQuery(
                        "SELECT STEPEXECUTIONID, BATCHSTATUS FROM STEP_EXECUTION ORDER BY STEPEXECUTIONID DESC")) {
            step.next();
            var run = new TreeMap<Integer, String>();
            if (!Set.of("FAILED", "STOPPED", "COMPLETED").contains(step.getString(2))) {
                for (int partition = 0; partition < PARTITIONS; partition++) {
                    run.put(partition, partition + " anew");
                }
            }
            addRows(connection, step.getLong(1), run);
            return List.copyOf(run.values());
        }
    }

    private static void addRows(Connection connection, long step, TreeMap<Integer, String> run) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT PARTITIONEXECUTIONID, BATCHSTATUS, READERCHECKPOINTINFO,"
                        + " COALESCE(WRITERCHECKPOINTINFO, ''), COALESCE(PERSISTENTUSERDATA, '') FROM PARTITION_EXECUTION"
                        + " WHERE STEPEXECUTIONID = " + step)) {
            while (rows.next()) {
                var partition = rows.getInt(1);
                var checkpoint = rows.getString(3);
                var begins = checkpoint == null ? partition + " anew" : partition + " at " + checkpoint;
                if (rows.getString(2).equals("COMPLETED")) {
                    run.remove(partition);
                } else {
                    run.put(partition, begins);
                }
                assertThat(List.of(rows.getString(4), rows.getString(5)))
                        .as("writer's checkpoint and user data of partition %s", partition)
                        .containsOnly(checkpoint == null ? "" : checkpoint);
            }
        }
    }

    private void step(long jobExecution, String status) throws SQLException {
        execute("INSERT INTO STEP_EXECUTION (JOBEXECUTIONID, STEPNAME, STARTTIME, BATCHSTATUS) VALUES (" + jobExecution
                + ", 'load', NOW(), '" + status + "')");
    }

    /** Of the job execution's step. */
    private void partition(long jobExecution, int partition, String status, String checkpoint) throws SQLException {
        try (var connection = database.connection(schema);
                var statement = connection.prepareStatement("INSERT INTO PARTITION_EXECUTION (STEPEXECUTIONID,"
                        + " PARTITIONEXECUTIONID, BATCHSTATUS, READERCHECKPOINTINFO, WRITERCHECKPOINTINFO, PERSISTENTUSERDATA)"
                        + " SELECT STEPEXECUTIONID, ?, ?, ?, ?, ? FROM STEP_EXECUTION WHERE JOBEXECUTIONID = ?")) {
            statement.setInt(1, partition);
            statement.setString(2, status);
            statement.setString(3, checkpoint);
            statement.setString(4, checkpoint);
            statement.setString(5, checkpoint);
            statement.setLong(6, jobExecution);
            statement.executeUpdate();
        }
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = database.connection(schema);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
