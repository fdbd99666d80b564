package dev.pitwall.dagster;

import dev.pitwall.testing.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;

/**
 * The tables of a real instance of Dagster 1.13.27 with dagster-mysql 0.29.27, as mysqldump wrote them after the jobs of {@code pitlane.py}
 * had run under its daemon and in process. Only the folders in traces were renamed.
 */
public final class DagsterFixture {

    static final String SCHEMA = "dagster_of_the_pitlane";

    private static final String DUMP = "dagster-1.13.27.sql.gz";

    private static final List<String> TABLES = List.of(
            "alembic_version", "runs", "run_tags", "event_logs", "job_ticks", "jobs", "instigators", "asset_keys");

    private DagsterFixture() {}

    /** Puts the instance into a schema of its own, made anew. */
    public static void load() {
        Database.shared().emptySchema(SCHEMA);
        execute(statements().toArray(String[]::new));
    }

    static void execute(String... statements) {
        try (var connection = Database.shared().connection(SCHEMA);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static DataSource dataSource() {
        return Database.shared().dataSource(SCHEMA);
    }

    /** What the tables hold, to be compared. */
    static List<String> checksums() {
        return rows("CHECKSUM TABLE " + String.join(", ", TABLES));
    }

    static long count(String fromWhere) {
        return Long.parseLong(rows("SELECT COUNT(*) FROM " + fromWhere).get(0));
    }

    /** Each row as text, its columns one after the other. */
    static List<String> rows(String sql) {
        try (var connection = Database.shared().connection(SCHEMA);
                var rows = connection.createStatement().executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                var columns = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(rows.getString(i));
                }
                found.add(String.join(" ", columns));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> statements() {
        try (var in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(DagsterFixture.class.getResourceAsStream(DUMP)), StandardCharsets.UTF_8))) {
            var text = in.lines().collect(Collectors.joining("\n"));
            return List.of(text.strip().split(";\\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
