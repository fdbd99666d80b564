package dev.pitwall.f1.source;

import dev.pitwall.f1.timing.store.FeedClients;
import dev.pitwall.f1.timing.store.HostLimit;
import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import dev.pitwall.schema.Queries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What the database knows of the reads of the outside. */
@ApplicationScoped
public class SourceReads {

    private final Queries queries;
    private final Map<String, List<HostLimit>> limits;
    private final String schema;

    @Inject
    SourceReads(DataSource dataSource, FeedClients clients) {
        this(dataSource, clients.limits(), Environment.current());
    }

    SourceReads(DataSource dataSource, Map<String, List<HostLimit>> limits, Environment environment) {
        this.queries = new Queries(dataSource, "what was read cannot be told");
        this.limits = limits;
        this.schema = Catalog.ML_PROJECT.schemaIn(environment);
    }

    /** For the container's proxy. */
    SourceReads() {
        this.queries = null;
        this.limits = null;
        this.schema = null;
    }

    /** Every host that was ever asked, by name. */
    public List<ReadHost> hosts() {
        return queries.list(
                "SELECT h.host, h.last_answer_at, h.last_failure_at, COALESCE(h.last_failure, ''), COUNT(p.payload_id),"
                        + " COALESCE(SUM(LENGTH(p.body_gzip)), 0) FROM " + schema + ".source_host h LEFT JOIN " + schema
                        + ".payload p ON p.host = h.host"
                        + " GROUP BY h.host, h.last_answer_at, h.last_failure_at, h.last_failure ORDER BY h.host",
                List.of(),
                row -> new ReadHost(
                        row.getString(1),
                        instant(row, 2),
                        instant(row, 3),
                        row.getString(4),
                        row.getLong(5),
                        row.getLong(6) / 1024,
                        left(row.getString(1))));
    }

    /**
     * The answers that came in last, newest first. A revision names the predictions that were made from what it revises, also where
     * an earlier run had loaded the rows.
     *
     * @param predictionsThere whether there are the tables of predictions
     */
    public List<ReadAnswer> answers(int most, boolean revisionsOnly, boolean predictionsThere) {
        List<ReadAnswer> answers = queries.list(
                "SELECT p.payload_id, p.address, p.http_status, p.body_bytes, p.body_sha256, p.first_seen_at, p.last_seen_at,"
                        + " p.times_seen, p.revision_of FROM " + schema + ".payload p"
                        + (revisionsOnly ? " WHERE p.revision_of IS NOT NULL" : "")
                        + " ORDER BY p.payload_id DESC LIMIT " + most,
                List.of(),
                row -> {
                    long revised = row.getLong(9);
                    Optional<Long> revisionOf = row.wasNull() ? Optional.empty() : Optional.of(revised);
                    return new ReadAnswer(
                            row.getLong(1),
                            row.getString(2),
                            row.getInt(3),
                            row.getLong(4),
                            row.getString(5),
                            instant(row, 6).orElseThrow(),
                            instant(row, 7).orElseThrow(),
                            row.getLong(8),
                            revisionOf,
                            List.of());
                });
        List<Long> revised = answers.stream()
                .flatMap(answer -> answer.revisionOf().stream())
                .distinct()
                .toList();
        if (!predictionsThere || revised.isEmpty()) {
            return answers;
        }
        Map<Long, List<Long>> predictions = predictionsFrom(revised);
        return answers.stream()
                .map(answer -> answer.usedBy(answer.revisionOf()
                        .map(earlier -> predictions.getOrDefault(earlier, List.of()))
                        .orElse(List.of())))
                .toList();
    }

    /** Predictions that were made before their sources were written down are found by what their run read. */
    private Map<Long, List<Long>> predictionsFrom(List<Long> payloadIds) {
        String ids = payloadIds.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return queries.read(
                "SELECT s.payload_id, s.run_id FROM " + schema + ".prediction_source s WHERE s.payload_id IN (" + ids
                        + ") UNION SELECT r.payload_id, r.run_id FROM " + schema + ".payload_reader r JOIN " + schema
                        + ".prediction q ON q.run_id = r.run_id WHERE r.payload_id IN (" + ids
                        + ") ORDER BY 2 DESC",
                List.of(),
                rows -> {
                    Map<Long, List<Long>> predictions = new HashMap<>();
                    while (rows.next()) {
                        predictions
                                .computeIfAbsent(rows.getLong(1), payload -> new ArrayList<>())
                                .add(rows.getLong(2));
                    }
                    return predictions;
                });
    }

    /** The rows that were refused last. */
    public List<RefusedInput> refused(int most) {
        return queries.list(
                "SELECT result_table, row_origin, reason, raw_text, first_refused_by_run_id, last_refused_at FROM "
                        + schema + ".refused_row ORDER BY last_refused_at DESC LIMIT " + most,
                List.of(),
                row -> new RefusedInput(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        instant(row, 6).orElseThrow()));
    }

    private String left(String host) {
        return limits.getOrDefault(host, List.of()).stream()
                .map(limit -> Math.max(0, limit.requests() - taken(host, limit.span())) + " of " + limit.requests()
                        + " in " + limit.span().toSeconds() + " s")
                .collect(Collectors.joining(", "));
    }

    private long taken(String host, Duration span) {
        return queries.list(
                        "SELECT COUNT(*) FROM " + schema
                                + ".source_request WHERE host = ? AND place_at > UTC_TIMESTAMP(6) - INTERVAL "
                                + span.toSeconds() + " SECOND",
                        List.of(host),
                        row -> row.getLong(1))
                .get(0);
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class)).map(at -> at.toInstant(ZoneOffset.UTC));
    }
}
