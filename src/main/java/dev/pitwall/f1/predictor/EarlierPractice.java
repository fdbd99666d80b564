package dev.pitwall.f1.predictor;

import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import dev.pitwall.schema.Queries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/**
 * The best laps on each tyre of weekends that are over, from the table of all laps, which is loaded after each race. In SQL, because a
 * weekend is over a thousand laps and what is made of them some forty rows a session.
 */
@ApplicationScoped
public class EarlierPractice {

    private final DataSource dataSource;
    private final Queries queries;
    private final PracticeOrigins origins;
    private final String predictions;
    private final String laps;

    @Inject
    EarlierPractice(DataSource dataSource, PracticeOrigins origins) {
        this(dataSource, origins, Environment.current());
    }

    EarlierPractice(DataSource dataSource, PracticeOrigins origins, Environment environment) {
        this.dataSource = dataSource;
        this.origins = origins;
        this.predictions = Catalog.ML_PROJECT.schemaIn(environment);
        this.laps = Catalog.TABLEAU_DATA.schemaIn(environment) + ".all_session_data";
        this.queries = new Queries(dataSource, "the laps in " + laps + " cannot be read");
    }

    /** For the container's proxy. */
    EarlierPractice() {
        this.dataSource = null;
        this.queries = null;
        this.origins = null;
        this.predictions = null;
        this.laps = null;
    }

    /**
     * Takes over every practice session before this weekend that is not there yet, once the race of its weekend is in the table of laps:
     * sessions come in their order, so it is whole then.
     *
     * @return how many sessions
     * @throws IllegalStateException when the database refuses, say because nobody has made the table of laps
     */
    int takeOver(WeekendKey before, Instant at) {
        List<PracticeSession> missing = missing(before);
        missing.forEach(session -> {
            // First, because a session that has its laps is not looked at again
            origins.keep(origins(session));
            takeOver(session, at);
        });
        return missing.size();
    }

    private List<PracticeSession> missing(WeekendKey before) {
        return queries.list(
                """
                SELECT c.season, c.round_number, s.code
                FROM %1$s.f1_calendar c
                CROSS JOIN (SELECT 'FP1' AS code UNION ALL SELECT 'FP2' UNION ALL SELECT 'FP3' UNION ALL SELECT 'SQ') s
                WHERE (c.season < ? OR (c.season = ? AND c.round_number < ?))
                  AND NOT EXISTS (SELECT 1 FROM %1$s.practice_tyre_lap p WHERE p.season = c.season
                      AND p.round_number = c.round_number AND p.session_code = s.code)
                  AND EXISTS (SELECT 1 FROM %2$s l WHERE l.season = c.season
                      AND l.round_number = c.round_number AND l.session_code = s.code)
                  AND EXISTS (SELECT 1 FROM %2$s r WHERE r.season = c.season
                      AND r.round_number = c.round_number AND r.session_code = 'R')
                ORDER BY c.season, c.round_number, s.code
                """.formatted(predictions, laps),
                List.of(before.season(), before.season(), before.round()),
                row -> new PracticeSession(new WeekendKey(row.getInt(1), row.getInt(2)), row.getString(3)));
    }

    private List<PracticeOrigins.Read> origins(PracticeSession session) {
        return queries.list(
                "SELECT address, loaded_by_run_id, loaded_at FROM " + laps
                        + "_origin WHERE season = ? AND round_number = ? AND session_code = ?",
                List.of(session.season(), session.round(), session.code()),
                row -> new PracticeOrigins.Read(
                        session,
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
    }

    /** Another run may do the same at the same time: whoever comes second adds nothing. */
    private void takeOver(PracticeSession session, Instant at) {
        String insert = """
                INSERT IGNORE INTO %s.practice_tyre_lap (season, round_number, session_code, driver_code, compound,
                    best_lap_millis, trap_kmh, laps, source_name, updated_at)
                SELECT season, round_number, session_code, driver_code, compound,
                    MIN(lap_time_millis), MAX(speed_trap_kmh), COUNT(*), MIN(source_name), ?
                FROM %s
                WHERE season = ? AND round_number = ? AND session_code = ?
                  AND lap_time_millis IS NOT NULL AND (deleted IS NULL OR deleted = 0)
                GROUP BY season, round_number, session_code, driver_code, compound
                """.formatted(predictions, laps);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setObject(1, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.setInt(2, session.season());
            statement.setInt(3, session.round());
            statement.setString(4, session.code());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the best laps on each tyre of " + session.weekend() + ", " + session.code() + ", cannot be kept: "
                            + e.getMessage(),
                    e);
        }
    }
}
