package dev.pitwall.f1.timing.store;

import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import dev.pitwall.schema.Queries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;

/** Which answers of the store a run had, and what came in their place later. It reads, and changes nothing. */
@ApplicationScoped
public class ReadPayloads {

    private static final String COLUMNS = "p.payload_id, p.address, p.body_sha256, p.body_bytes, p.first_seen_at";

    private final Queries queries;
    private final String schema;

    @Inject
    ReadPayloads(DataSource dataSource) {
        this(dataSource, Environment.current());
    }

    public ReadPayloads(DataSource dataSource, Environment environment) {
        this.queries = new Queries(dataSource, "the answers that are kept cannot be read");
        this.schema = Catalog.ML_PROJECT.schemaIn(environment);
    }

    /** For the container's proxy. */
    ReadPayloads() {
        this.queries = null;
        this.schema = null;
    }

    /** The usable answers that a run read, in the order in which they came in first. */
    public List<ReadPayload> readBy(long runId) {
        return queries.list(
                "SELECT " + COLUMNS + " FROM " + schema + ".payload p JOIN " + schema
                        + ".payload_reader r ON r.payload_id = p.payload_id"
                        + " WHERE r.run_id = ? AND p.http_status = 200 ORDER BY p.payload_id",
                List.of(runId),
                ReadPayloads::payload);
    }

    /**
     * The answer of an address from which a run took rows: the latest that it read, or, where another had read it before on the same
     * node and it was remembered, the latest that had come in by then.
     */
    public Optional<ReadPayload> of(String address, long runId, Instant by) {
        String hash = DigestUtils.sha256Hex(address);
        return queries
                .list(
                        "SELECT " + COLUMNS + " FROM " + schema + ".payload p LEFT JOIN " + schema
                                + ".payload_reader r ON r.payload_id = p.payload_id AND r.run_id = ?"
                                + " WHERE p.address_sha256 = ? AND p.http_status = 200 AND p.first_seen_at <= ?"
                                + " ORDER BY r.run_id IS NULL, p.payload_id DESC LIMIT 1",
                        List.of(runId, hash, LocalDateTime.ofInstant(by, ZoneOffset.UTC)),
                        ReadPayloads::payload)
                .stream()
                .findFirst();
    }

    /** Answers by their numbers; those that are not there are left out. */
    public Map<Long, ReadPayload> of(Collection<Long> payloadIds) {
        if (payloadIds.isEmpty()) {
            return Map.of();
        }
        return queries
                .list(
                        "SELECT " + COLUMNS + " FROM " + schema + ".payload p WHERE p.payload_id IN ("
                                + listed(payloadIds) + ")",
                        List.of(),
                        ReadPayloads::payload)
                .stream()
                .collect(Collectors.toMap(ReadPayload::id, Function.identity()));
    }

    /**
     * What the addresses of answers say now, where that is not what the answers said.
     *
     * @return by number of the earlier answer
     */
    public Map<Long, ReadPayload> revisionsOf(Collection<Long> payloadIds) {
        if (payloadIds.isEmpty()) {
            return Map.of();
        }
        return queries.read(
                "SELECT " + COLUMNS + ", q.payload_id FROM " + schema + ".payload p JOIN " + schema
                        + ".payload q ON q.address_sha256 = p.address_sha256 WHERE q.payload_id IN ("
                        + listed(payloadIds) + ")"
                        + " AND p.payload_id > q.payload_id AND p.http_status = 200"
                        + " AND p.body_sha256 <> q.body_sha256 AND p.payload_id = (SELECT MAX(n.payload_id) FROM "
                        + schema + ".payload n WHERE n.address_sha256 = q.address_sha256 AND n.http_status = 200)",
                List.of(),
                rows -> {
                    Map<Long, ReadPayload> revisions = new HashMap<>();
                    while (rows.next()) {
                        revisions.put(rows.getLong(6), payload(rows));
                    }
                    return revisions;
                });
    }

    private static String listed(Collection<Long> payloadIds) {
        return payloadIds.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static ReadPayload payload(ResultSet row) throws SQLException {
        return new ReadPayload(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
