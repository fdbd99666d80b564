package dev.pitwall.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands what earlier executions of a step reached on to one that was lost, in the tables of JBeret's {@code sql/jberet-mysql.ddl}.
 *
 * <p>JBeret restarts a step at its latest execution, and looks at no other. One that was lost before its first commit has no checkpoint
 * yet: the step would begin anew and write its rows twice. One of a step in partitions has no rows of those that were complete before, and
 * perhaps none of some that had not begun: they would be run again, or not at all. After this the latest execution says of each partition
 * what is known of it.
 */
final class EarlierCheckpoints {

    private static final String LOST = "SELECT STEPEXECUTIONID FROM STEP_EXECUTION"
            + " WHERE JOBEXECUTIONID = ? AND BATCHSTATUS IN ('STARTING', 'STARTED', 'STOPPING')";

    private static final String EARLIER = "SELECT e.STEPEXECUTIONID, e.BATCHSTATUS FROM STEP_EXECUTION lost"
            + " JOIN JOB_EXECUTION own ON own.JOBEXECUTIONID = lost.JOBEXECUTIONID"
            + " JOIN JOB_EXECUTION j ON j.JOBINSTANCEID = own.JOBINSTANCEID"
            + " JOIN STEP_EXECUTION e ON e.JOBEXECUTIONID = j.JOBEXECUTIONID AND e.STEPNAME = lost.STEPNAME"
            + " AND e.STEPEXECUTIONID < lost.STEPEXECUTIONID"
            + " WHERE lost.STEPEXECUTIONID = ? ORDER BY e.STEPEXECUTIONID DESC";

    /** An execution writes all three at each of its commits, and none before the first. */
    private static final String TAKE_OVER = " SET lost.READERCHECKPOINTINFO = earlier.READERCHECKPOINTINFO,"
            + " lost.WRITERCHECKPOINTINFO = earlier.WRITERCHECKPOINTINFO,"
            + " lost.PERSISTENTUSERDATA = earlier.PERSISTENTUSERDATA"
            + " WHERE lost.STEPEXECUTIONID = ? AND earlier.STEPEXECUTIONID = ? AND lost.READERCHECKPOINTINFO IS NULL"
            + " AND lost.WRITERCHECKPOINTINFO IS NULL AND lost.PERSISTENTUSERDATA IS NULL";

    private static final String OF_THE_STEP = "UPDATE STEP_EXECUTION lost JOIN STEP_EXECUTION earlier" + TAKE_OVER;

    private static final String OF_PARTITIONS_THAT_BEGAN =
            "UPDATE PARTITION_EXECUTION lost JOIN PARTITION_EXECUTION earlier USING (PARTITIONEXECUTIONID)" + TAKE_OVER;

    private static final String OTHER_PARTITIONS = "INSERT IGNORE INTO PARTITION_EXECUTION (STEPEXECUTIONID,"
            + " PARTITIONEXECUTIONID, BATCHSTATUS, EXITSTATUS, PERSISTENTUSERDATA, READERCHECKPOINTINFO, WRITERCHECKPOINTINFO)"
            + " SELECT ?, PARTITIONEXECUTIONID, BATCHSTATUS, EXITSTATUS, PERSISTENTUSERDATA, READERCHECKPOINTINFO,"
            + " WRITERCHECKPOINTINFO FROM PARTITION_EXECUTION WHERE STEPEXECUTIONID = ?";

    private final Connection connection;

    EarlierCheckpoints(Connection connection) {
        this.connection = connection;
    }

    /** Of all steps that a lost job execution was at; doing it twice changes nothing. */
    void handOnTo(long jobExecution) throws SQLException {
        for (var lost : lostSteps(jobExecution)) {
            // The latest first: an older one gives only what no later one has.
            for (var earlier : earlierThan(lost)) {
                copy(OF_THE_STEP, lost, earlier);
                copy(OF_PARTITIONS_THAT_BEGAN, lost, earlier);
                copy(OTHER_PARTITIONS, lost, earlier);
            }
        }
    }

    private List<Long> lostSteps(long jobExecution) throws SQLException {
        try (var statement = connection.prepareStatement(LOST)) {
            statement.setLong(1, jobExecution);
            try (var rows = statement.executeQuery()) {
                var steps = new ArrayList<Long>();
                while (rows.next()) {
                    steps.add(rows.getLong(1));
                }
                return steps;
            }
        }
    }

    /** Back to where the step was last complete: what follows that began anew. */
    private List<Long> earlierThan(long step) throws SQLException {
        try (var statement = connection.prepareStatement(EARLIER)) {
            statement.setLong(1, step);
            try (var rows = statement.executeQuery()) {
                var earlier = new ArrayList<Long>();
                while (rows.next() && !"COMPLETED".equals(rows.getString(2))) {
                    earlier.add(rows.getLong(1));
                }
                return earlier;
            }
        }
    }

    private void copy(String sql, long lost, long earlier) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, lost);
            statement.setLong(2, earlier);
            statement.executeUpdate();
        }
    }
}
