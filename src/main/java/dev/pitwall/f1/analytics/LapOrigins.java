package dev.pitwall.f1.analytics;

import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Where the laps of each session were read, in the transaction of the caller. By session and not by lap: the laps of a session are
 * put together from the same answers.
 */
@ApplicationScoped
public class LapOrigins {

    private final DataSource dataSource;
    private final String replace;

    @Inject
    LapOrigins(DataSource dataSource) {
        this(dataSource, Environment.current());
    }

    LapOrigins(DataSource dataSource, Environment environment) {
        this.dataSource = dataSource;
        this.replace = "REPLACE INTO " + Catalog.TABLEAU_DATA.schemaIn(environment) + ".all_session_data_origin"
                + " (season, round_number, session_code, address_sha256, address, loaded_by_run_id, loaded_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)";
    }

    /** For the container's proxy. */
    LapOrigins() {
        this.dataSource = null;
        this.replace = null;
    }

    private record SessionSource(LapSession session, String address) {}

    /**
     * Says that these laps were read where they say, in the place of what was said of the same session and address.
     *
     * @param at when the laps are written
     */
    void keep(List<CheckedLap> laps, long runId, Instant at) {
        Set<SessionSource> found = new LinkedHashSet<>();
        for (CheckedLap lap : laps) {
            lap.sources()
                    .forEach(address -> found.add(new SessionSource(lap.lap().session(), address)));
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(replace)) {
            for (SessionSource one : found) {
                statement.setInt(1, one.session().season());
                statement.setInt(2, one.session().round());
                statement.setString(3, one.session().code());
                statement.setString(4, DigestUtils.sha256Hex(one.address()));
                statement.setString(5, one.address());
                statement.setLong(6, runId);
                statement.setObject(7, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("where laps came from cannot be written: " + e.getMessage(), e);
        }
    }
}
