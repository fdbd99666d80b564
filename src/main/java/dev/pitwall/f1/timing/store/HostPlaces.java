package dev.pitwall.f1.timing.store;

import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The places that all nodes together have taken at hosts that count requests. Who takes one holds the host's row meanwhile; the time is
 * the database's. Each method is a transaction of its own.
 */
@ApplicationScoped
public class HostPlaces {

    private final DataSource dataSource;
    private final String schema;

    @Inject
    HostPlaces(DataSource dataSource) {
        this(dataSource, Environment.current());
    }

    HostPlaces(DataSource dataSource, Environment environment) {
        this.dataSource = dataSource;
        this.schema = Catalog.ML_PROJECT.schemaIn(environment);
    }

    /** For the container's proxy. */
    HostPlaces() {
        this.dataSource = null;
        this.schema = null;
    }

    /** A place that was taken, and how long it is until then. */
    public record Place(long id, Duration until) {}

    /** Takes the first place that no limit forbids. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Place take(String host, List<HostLimit> limits) {
        try (Connection connection = dataSource.getConnection()) {
            hold(connection, host);
            LocalDateTime now = now(connection);
            Duration longest = limits.stream()
                    .map(HostLimit::span)
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
            forget(connection, host, now.minus(longest));
            List<LocalDateTime> taken = taken(connection, host);
            LocalDateTime place = now;
            for (HostLimit limit : limits) {
                LocalDateTime free = free(taken, limit, now);
                place = free.isAfter(place) ? free : place;
            }
            return new Place(insert(connection, host, place), Duration.between(now, place));
        } catch (SQLException e) {
            throw unusable(host, e);
        }
    }

    /** Gives back a place whose request is not made. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void giveBack(Place place) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM " + schema + ".source_request WHERE request_id = ?")) {
            delete.setLong(1, place.id());
            delete.executeUpdate();
        } catch (SQLException e) {
            throw unusable("place " + place.id(), e);
        }
    }

    /** The n-th place from the end must be over by the limit's span. */
    private static LocalDateTime free(List<LocalDateTime> taken, HostLimit limit, LocalDateTime now) {
        return taken.size() < limit.requests()
                ? now
                : taken.get(taken.size() - limit.requests()).plus(limit.span());
    }

    /** One statement takes the whole lock at once; INSERT IGNORE takes half of it, and two nodes then wait for each other. */
    private void hold(Connection connection, String host) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("INSERT INTO " + schema
                + ".source_host (host) VALUES (?) ON DUPLICATE KEY UPDATE host = VALUES(host)")) {
            lock.setString(1, host);
            lock.executeUpdate();
        }
    }

    private static LocalDateTime now(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT UTC_TIMESTAMP(6)");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getObject(1, LocalDateTime.class);
        }
    }

    private void forget(Connection connection, String host, LocalDateTime before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM " + schema + ".source_request WHERE host = ? AND place_at <= ?")) {
            delete.setString(1, host);
            delete.setObject(2, before);
            delete.executeUpdate();
        }
    }

    private List<LocalDateTime> taken(Connection connection, String host) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT place_at FROM " + schema + ".source_request WHERE host = ? ORDER BY place_at")) {
            query.setString(1, host);
            List<LocalDateTime> places = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    places.add(rows.getObject(1, LocalDateTime.class));
                }
            }
            return places;
        }
    }

    private long insert(Connection connection, String host, LocalDateTime place) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + schema + ".source_request (host, place_at) VALUES (?, ?)",
                PreparedStatement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, host);
            insert.setObject(2, place);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private static IllegalStateException unusable(String what, SQLException cause) {
        return new IllegalStateException("the places at " + what + " cannot be counted: " + cause.getMessage(), cause);
    }
}
