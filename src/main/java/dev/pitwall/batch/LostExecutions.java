package dev.pitwall.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Marks executions of a killed server as failed in the batch repository. Open Liberty does it when the killed server starts again; WildFly
 * leaves them STARTED for ever, and JSR-352 has no operation for it: {@code abandon} refuses an execution that seems to run. So this
 * writes JBeret's own tables, as its {@code sql/jberet-mysql.ddl} makes them; on a server without them it does nothing.
 */
@ApplicationScoped
public class LostExecutions {

    private static final Logger LOG = System.getLogger(LostExecutions.class.getName());

    private static final String PRESENT = "SELECT COUNT(*) FROM information_schema.tables"
            + " WHERE table_schema = DATABASE() AND table_name = 'JOB_EXECUTION'";

    private static final String SEEMS_TO_RUN =
            " WHERE JOBEXECUTIONID = ? AND BATCHSTATUS IN ('STARTING', 'STARTED', 'STOPPING')";

    /** The end is the last sign of life: when it died nobody knows. */
    private static final List<String> MARK = List.of(
            "UPDATE STEP_EXECUTION SET BATCHSTATUS = 'FAILED', EXITSTATUS = 'FAILED', ENDTIME = STARTTIME"
                    + SEEMS_TO_RUN,
            "UPDATE JOB_EXECUTION SET BATCHSTATUS = 'FAILED', EXITSTATUS = 'FAILED', ENDTIME = LASTUPDATEDTIME"
                    + SEEMS_TO_RUN);

    private final DataSource database;

    @Inject
    LostExecutions(DataSource database) {
        this.database = database;
    }

    LostExecutions() {
        this(null);
    }

    /** Marks one whose node is lost; one that has ended stays as it is. */
    public void markFailed(long execution) {
        try (var connection = database.getConnection()) {
            if (present(connection)) {
                for (var sql : MARK) {
                    try (var statement = connection.prepareStatement(sql)) {
                        statement.setLong(1, execution);
                        statement.executeUpdate();
                    }
                }
            }
        } catch (SQLException failed) {
            // The run is settled all the same, and a restart goes from STARTED too.
            LOG.log(
                    Level.WARNING,
                    "PW-BATCH-1 job execution " + execution + " is left as running in the repository",
                    failed);
        }
    }

    private static boolean present(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(PRESENT)) {
            return rows.next() && rows.getInt(1) > 0;
        }
    }
}
