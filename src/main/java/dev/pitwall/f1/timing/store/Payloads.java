package dev.pitwall.f1.timing.store;

import dev.pitwall.f1.timing.http.Answer;
import dev.pitwall.f1.timing.http.AnswerStore;
import dev.pitwall.f1.timing.http.FeedFailure;
import dev.pitwall.orchestration.definition.RunContext;
import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;

/** The answers in the database. Each method is a transaction of its own, on a connection of its own. */
@ApplicationScoped
public class Payloads implements AnswerStore {

    private static final int LONGEST_FAILURE = 1000;

    private final DataSource dataSource;
    private final RunContext run;
    private final Clock clock;
    private final String schema;

    @Inject
    Payloads(DataSource dataSource, RunContext run, Clock clock) {
        this(dataSource, run, clock, Environment.current());
    }

    Payloads(DataSource dataSource, RunContext run, Clock clock, Environment environment) {
        this.dataSource = dataSource;
        this.run = run;
        this.clock = clock;
        this.schema = Catalog.ML_PROJECT.schemaIn(environment);
    }

    /** For the container's proxy. */
    Payloads() {
        this.dataSource = null;
        this.run = null;
        this.clock = null;
        this.schema = null;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void keep(Answer answer) {
        String sha256 = DigestUtils.sha256Hex(answer.body());
        try (Connection connection = dataSource.getConnection()) {
            Optional<Known> same = known(connection, answer.address(), answer.status(), sha256);
            long id = same.isPresent() && same.get().isLatest()
                    ? seenAgain(connection, same.get().id(), answer.at())
                    : insert(connection, answer, sha256);
            if (answer.status() == 200) {
                answered(connection, answer.address(), answer.at());
            }
            read(connection, id, answer.at());
        } catch (SQLException e) {
            throw unusable(answer.address(), e);
        }
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void confirmed(Answer answer) {
        try (Connection connection = dataSource.getConnection()) {
            Optional<Known> same =
                    known(connection, answer.address(), answer.status(), DigestUtils.sha256Hex(answer.body()));
            if (same.isPresent()) {
                Instant now = clock.instant();
                seenAgain(connection, same.get().id(), now);
                answered(connection, answer.address(), now);
                read(connection, same.get().id(), now);
            }
        } catch (SQLException e) {
            throw unusable(answer.address(), e);
        }
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(URI address, FeedFailure failure) {
        String words = failure.sentence();
        change(
                "INSERT INTO " + schema + ".source_host (host, last_failure_at, last_failure) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE last_failure_at = VALUES(last_failure_at),"
                        + " last_failure = VALUES(last_failure)",
                host(address),
                utc(clock.instant()),
                words.length() <= LONGEST_FAILURE ? words : words.substring(0, LONGEST_FAILURE));
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Answer> latest(URI address) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT payload_id, first_seen_at, http_status, content_type, entity_tag, last_modified, body_gzip"
                                + " FROM " + schema + ".payload WHERE address_sha256 = ? AND body_gzip IS NOT NULL"
                                + " AND http_status IN (200, 403, 404) ORDER BY last_seen_at DESC, payload_id DESC LIMIT 1")) {
            query.setString(1, DigestUtils.sha256Hex(address.toString().getBytes(StandardCharsets.UTF_8)));
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(answer(address, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw unusable(address, e);
        }
    }

    /** Host and port as the tables name them. */
    static String host(URI address) {
        return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
    }

    private record Known(long id, boolean isLatest) {}

    /** The newest answer of the address that says the same, and whether none of that status came in since. */
    private Optional<Known> known(Connection connection, URI address, int status, String sha256) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT payload_id, body_sha256 FROM " + schema
                + ".payload WHERE address_sha256 = ? AND http_status = ? ORDER BY payload_id DESC")) {
            query.setString(1, DigestUtils.sha256Hex(address.toString().getBytes(StandardCharsets.UTF_8)));
            query.setInt(2, status);
            try (ResultSet rows = query.executeQuery()) {
                boolean latest = true;
                while (rows.next()) {
                    if (rows.getString(2).equals(sha256)) {
                        return Optional.of(new Known(rows.getLong(1), latest));
                    }
                    latest = false;
                }
                return Optional.empty();
            }
        }
    }

    private OptionalLong latestWhole(Connection connection, URI address) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT MAX(payload_id) FROM " + schema + ".payload WHERE address_sha256 = ? AND http_status = 200")) {
            query.setString(1, DigestUtils.sha256Hex(address.toString().getBytes(StandardCharsets.UTF_8)));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                long id = row.getLong(1);
                return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
            }
        }
    }

    private long insert(Connection connection, Answer answer, String sha256) throws SQLException {
        OptionalLong before = answer.status() == 200 ? latestWhole(connection, answer.address()) : OptionalLong.empty();
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + schema
                        + ".payload (host, address, address_sha256, http_status, content_type, entity_tag,"
                        + " last_modified, body_sha256, body_bytes, body_gzip, revision_of, first_seen_at, last_seen_at,"
                        + " times_seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                PreparedStatement.RETURN_GENERATED_KEYS)) {
            String address = answer.address().toString();
            insert.setString(1, host(answer.address()));
            insert.setString(2, shortened(address, 2000));
            insert.setString(3, DigestUtils.sha256Hex(address.getBytes(StandardCharsets.UTF_8)));
            insert.setInt(4, answer.status());
            insert.setString(5, shortened(answer.contentType(), 200));
            insert.setString(6, answer.etag().filter(tag -> tag.length() <= 500).orElse(null));
            insert.setString(
                    7,
                    answer.lastModified().filter(date -> date.length() <= 100).orElse(null));
            insert.setString(8, sha256);
            insert.setLong(9, answer.body().length);
            insert.setBytes(10, compressed(answer.body()));
            insert.setObject(11, before.isPresent() ? before.getAsLong() : null);
            insert.setObject(12, utc(answer.at()));
            insert.setObject(13, utc(answer.at()));
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private long seenAgain(Connection connection, long id, Instant at) throws SQLException {
        execute(
                connection,
                "UPDATE " + schema + ".payload SET last_seen_at = ?, times_seen = times_seen + 1 WHERE payload_id = ?",
                utc(at),
                id);
        return id;
    }

    private void answered(Connection connection, URI address, Instant at) throws SQLException {
        execute(
                connection,
                "INSERT INTO " + schema + ".source_host (host, last_answer_at) VALUES (?, ?)"
                        + " ON DUPLICATE KEY UPDATE last_answer_at = VALUES(last_answer_at)",
                host(address),
                utc(at));
    }

    /** A sensor reads too, and is no run. */
    private void read(Connection connection, long id, Instant at) throws SQLException {
        long runId;
        try {
            runId = run.runId();
        } catch (IllegalStateException noRun) {
            return;
        }
        execute(
                connection,
                "INSERT IGNORE INTO " + schema + ".payload_reader (payload_id, run_id, read_at) VALUES (?, ?, ?)",
                id,
                runId,
                utc(at));
    }

    private static Answer answer(URI address, ResultSet row) throws SQLException {
        return new Answer(
                address,
                row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getInt(3),
                row.getString(4),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getString(6)),
                expanded(row.getBytes(7)));
    }

    private void change(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection()) {
            execute(connection, sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException("what the sources answer cannot be kept: " + e.getMessage(), e);
        }
    }

    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    private static IllegalStateException unusable(URI address, SQLException cause) {
        return new IllegalStateException(
                "the answers of " + address + " cannot be kept or found: " + cause.getMessage(), cause);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static byte[] compressed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] expanded(byte[] gzip) {
        try (GZIPInputStream bytes = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
