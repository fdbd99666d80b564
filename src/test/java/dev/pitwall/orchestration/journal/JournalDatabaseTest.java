package dev.pitwall.orchestration.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.Entities;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A journal of a hundred thousand lines beside another as long, read by key. */
class JournalDatabaseTest {

    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
    private static final int LINES = 100_000;
    private static final int PAGE = 201;

    /** The line looked at, the one after the page, and what the index needs to be entered. */
    private static final long ROWS_READ_FOR_A_PAGE = 2L * PAGE;

    private static Entities entities;

    @BeforeAll
    static void twoLongJournalsLineByLine() {
        entities = Entities.withEmpty(Catalog.DAGSTER_LOGS, "journal");
        Database.shared()
                .execute(
                        "INSERT INTO dagster_logs_dev.run_event (run_id, at, type, level, step, message)"
                                + " SELECT 1 + seq MOD 2, '2024-03-01 12:00:00',"
                                + " IF(seq MOD 20000 < 2, 'STEP_START', 'LOG'), IF(seq MOD 2000 < 2, 'ERROR', 'INFO'),"
                                + " IF(seq MOD 4 < 2, 'load_laps', 'fit_model'), CONCAT('line ', seq)"
                                + " FROM " + Database.numbers(2 * LINES),
                        "ANALYZE TABLE dagster_logs_dev.run_event");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, LINES, 2 * LINES - 500})
    void a_page_costs_the_same_wherever_it_is(long after) {
        assertThat(rowsRead(pages -> pages.after(1, after, EventFilter.ALL, PAGE)))
                .isLessThanOrEqualTo(ROWS_READ_FOR_A_PAGE);
        assertThat(rowsRead(pages -> pages.before(1, after + 600, EventFilter.ALL, PAGE)))
                .isLessThanOrEqualTo(ROWS_READ_FOR_A_PAGE);
    }

    @Test
    void a_page_of_one_level_type_or_step_reads_little_more_than_it_shows() {
        var errors = new EventFilter(Set.of(EventLevel.ERROR), Set.of(), Optional.empty(), Optional.empty());
        var starts = new EventFilter(Set.of(), Set.of(EventType.STEP_START), Optional.empty(), Optional.empty());
        var fitting = new EventFilter(Set.of(), Set.of(), Optional.of("fit_model"), Optional.empty());

        for (var filter : List.of(errors, starts, fitting)) {
            assertThat(rowsRead(pages -> pages.after(1, 0, filter, PAGE)))
                    .as("rows read for %s", filter)
                    .isLessThanOrEqualTo(2 * ROWS_READ_FOR_A_PAGE);
        }
    }

    @Test
    void warnings_and_errors_together_are_found_without_reading_the_journal() {
        var troubles = new EventFilter(
                Set.of(EventLevel.WARN, EventLevel.ERROR), Set.of(), Optional.empty(), Optional.empty());

        assertThat(rowsRead(pages -> pages.after(1, 0, troubles, PAGE))).isLessThanOrEqualTo(ROWS_READ_FOR_A_PAGE);
    }

    @Test
    void the_pages_follow_each_other_through_the_whole_journal_without_gap_or_repetition() {
        var seen = new ArrayList<Long>();
        for (var page = read(pages -> pages.after(1, 0, EventFilter.ALL, 5_000));
                !page.isEmpty();
                page = after(page.get(page.size() - 1).id())) {
            page.forEach(line -> seen.add(line.id()));
        }

        assertThat(seen).hasSize(LINES).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void the_page_before_ends_where_the_page_after_begins() {
        var after = read(pages -> pages.after(1, 1_000, EventFilter.ALL, 3));

        var before = read(pages -> pages.before(1, after.get(2).id(), EventFilter.ALL, 2));

        assertThat(before)
                .extracting(RunEvent::id)
                .containsExactly(after.get(0).id(), after.get(1).id());
    }

    @Test
    void a_long_message_is_kept_whole_and_its_line_says_how_long_it_is() {
        var text = "é".repeat(50_000);

        entities.doInTransaction(em -> em.persist(RunEvent.info(7, NOON, EventType.LOG, text)));

        var line = read(pages -> pages.after(7, 0, EventFilter.ALL, 10)).get(0);
        assertThat(line.message()).contains("16000 of 50000 characters");
        assertThat(line.detailIsCut()).isTrue();
        assertThat(line.detailLength()).isEqualTo(50_000);
        assertThat(line.detail().orElseThrow()).hasSize(RunEvent.BEGINNING);
        assertThat(detail(7, line.id())).hasValue(text);
    }

    @Test
    void a_detail_of_five_megabytes_is_kept_whole_and_a_page_holds_only_its_beginning() {
        var trace = "at dev.pitwall.Lap\n".repeat(300_000);

        entities.doInTransaction(em ->
                em.persist(RunEvent.error(8, NOON, EventType.LOG, "broken").with(trace)));

        var line = read(pages -> pages.after(8, 0, EventFilter.ALL, 10)).get(0);
        assertThat(line.detail().orElseThrow()).hasSize(RunEvent.BEGINNING);
        assertThat(detail(8, line.id())).hasValue(trace);
        assertThat(detail(1, line.id())).as("the line of another run").isEmpty();
    }

    @Test
    void a_line_that_is_written_is_never_changed() {
        var event = RunEvent.info(9, NOON, EventType.LOG, "as it was");
        entities.doInTransaction(em -> em.persist(event));

        entities.doInTransaction(
                em -> em.find(RunEvent.class, event.id()).in("another_step").with("afterthought"));

        var line = read(pages -> pages.after(9, 0, EventFilter.ALL, 1)).get(0);
        assertThat(line.step()).isEmpty();
        assertThat(line.detail()).isEmpty();
    }

    @Test
    void the_whole_journal_is_written_as_text_and_as_json_a_line() throws IOException {
        entities.doInTransaction(em -> {
            em.persist(RunEvent.info(10, NOON, EventType.LOG, "first").in("load_laps"));
            em.persist(RunEvent.error(10, NOON, EventType.LOG, "second").with("line a\nline b"));
        });

        assertThat(export(10, JournalExport.Format.TEXT))
                .isEqualTo(
                        "2024-03-01T12:00:00Z INFO LOG [load_laps] first\n2024-03-01T12:00:00Z ERROR LOG second\n    line a\n    line b\n");
        var second = export(10, JournalExport.Format.NDJSON).lines().toList().get(1);
        try (var reader = Json.createReader(new StringReader(second))) {
            var json = reader.readObject();
            assertThat(json.getString("message")).isEqualTo("second");
            assertThat(json.getString("detail")).isEqualTo("line a\nline b");
        }
    }

    private static String export(long run, JournalExport.Format format) throws IOException {
        var text = new StringWriter();
        var pages = new JournalPages(null) {
            @Override
            public List<RunEvent> wholeAfter(long runId, long id, EventFilter filter, int limit) {
                return read(real -> real.wholeAfter(runId, id, filter, limit));
            }
        };
        new JournalExport(pages).write(run, EventFilter.ALL, format, text);
        return text.toString();
    }

    private static List<RunEvent> after(long id) {
        return read(pages -> pages.after(1, id, EventFilter.ALL, 5_000));
    }

    private static Optional<String> detail(long run, long id) {
        return entities.inTransaction(em -> new JournalPages(em).detail(run, id));
    }

    private static List<RunEvent> read(Function<JournalPages, List<RunEvent>> query) {
        return entities.inTransaction(em -> query.apply(new JournalPages(em)));
    }

    /** How many rows the database touched to answer the query, as it counts them itself, without those of the counting. */
    private static long rowsRead(Function<JournalPages, List<RunEvent>> query) {
        return entities.inTransaction(em -> {
            var first = handlerReads(em);
            var before = handlerReads(em);
            assertThat(query.apply(new JournalPages(em))).isNotEmpty();
            return handlerReads(em) - before - (before - first);
        });
    }

    private static long handlerReads(EntityManager em) {
        List<?> counts = em.createNativeQuery("SHOW SESSION STATUS WHERE variable_name IN ('Handler_read_next',"
                        + " 'Handler_read_prev', 'Handler_read_key', 'Handler_read_rnd', 'Handler_read_rnd_next')")
                .getResultList();
        return counts.stream()
                .mapToLong(row -> Long.parseLong((String) ((Object[]) row)[1]))
                .sum();
    }
}
