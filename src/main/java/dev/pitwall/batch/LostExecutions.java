package dev.pitwall.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/**
 * Marks executions of a killed server as failed in the batch repository. Without it WildFly leaves them STARTED for ever, and Open Liberty until
 * the killed server starts again: meanwhile no other node can go on with them ("still in a non-final state"). JSR-352 has no operation for it:
 * {@code abandon} refuses an execution that seems to run. So this writes the server's own tables ({@link Repository}).
 */
@ApplicationScoped
public class LostExecutions {

    private static final Logger LOG = System.getLogger(LostExecutions.class.getName());

    private final DataSource database;

    @Inject
    LostExecutions(DataSource database) {
        this.database = database;
    }

    LostExecutions() {
        this(null);
    }

    /**
     * The tables that batch runtimes keep, and what is written into them. The end of an execution is its last sign of life: when it died
     * nobody knows.
     */
    private enum Repository {
        /**
         * As JBeret's {@code sql/jberet-mysql.ddl} makes them. A lost step keeps its state, as it does where JBeret itself restarts an
         * execution that crashed: of a FAILED one it runs those partitions only that had begun, and of none if none had.
         */
        JBERET(
                "JOB_EXECUTION",
                "UPDATE STEP_EXECUTION SET EXITSTATUS = 'FAILED', ENDTIME = STARTTIME"
                        + " WHERE JOBEXECUTIONID = ? AND BATCHSTATUS IN ('STARTING', 'STARTED', 'STOPPING')",
                "UPDATE JOB_EXECUTION SET BATCHSTATUS = 'FAILED', EXITSTATUS = 'FAILED', ENDTIME = LASTUPDATEDTIME"
                        + " WHERE JOBEXECUTIONID = ? AND BATCHSTATUS IN ('STARTING', 'STARTED', 'STOPPING')") {
            @Override
            void markFailed(Connection connection, long execution) throws SQLException {
                new EarlierCheckpoints(connection).handOnTo(execution);
                super.markFailed(connection, execution);
            }
        },
        /** As Open Liberty's JPA makes them, states by their number: 0 to 2 run, 4 is FAILED, of the batch status and of the instance. */
        LIBERTY(
                "WLPJOBEXECUTION",
                "UPDATE WLPSTEPTHREADEXECUTION SET BATCHSTATUS = 4, EXITSTATUS = 'FAILED', ENDTIME = STARTTIME"
                        + " WHERE FK_JOBEXECID = ? AND BATCHSTATUS IN (0, 1, 2)",
                "UPDATE WLPJOBINSTANCE i JOIN WLPJOBEXECUTION e ON e.FK_JOBINSTANCEID = i.JOBINSTANCEID"
                        + " SET i.BATCHSTATUS = 4, i.INSTANCESTATE = 4, i.EXITSTATUS = 'FAILED'"
                        + " WHERE e.JOBEXECID = ? AND i.BATCHSTATUS IN (0, 1, 2)",
                "UPDATE WLPJOBEXECUTION SET BATCHSTATUS = 4, EXITSTATUS = 'FAILED', ENDTIME = UPDATETIME"
                        + " WHERE JOBEXECID = ? AND BATCHSTATUS IN (0, 1, 2)");

        private static final String PRESENT = "SELECT COUNT(*) FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_name = ?";

        private final String table;
        private final List<String> marks;

        Repository(String table, String... marks) {
            this.table = table;
            this.marks = List.of(marks);
        }

        private boolean isIn(Connection connection) throws SQLException {
            try (var statement = connection.prepareStatement(PRESENT)) {
                statement.setString(1, table);
                try (var rows = statement.executeQuery()) {
                    return rows.next() && rows.getInt(1) > 0;
                }
            }
        }

        void markFailed(Connection connection, long execution) throws SQLException {
            for (var sql : marks) {
                try (var statement = connection.prepareStatement(sql)) {
                    statement.setLong(1, execution);
                    statement.executeUpdate();
                }
            }
        }
    }

    /** Marks one whose node is lost; one that has ended stays as it is. */
    public void markFailed(long execution) {
        try (var connection = database.getConnection()) {
            for (var repository : Arrays.asList(Repository.values())) {
                if (repository.isIn(connection)) {
                    repository.markFailed(connection, execution);
                }
            }
        } catch (SQLException failed) {
            LOG.log(
                    Level.WARNING,
                    "PW-BATCH-1 job execution " + execution + " is left as running in the batch repository",
                    failed);
        }
    }
}
