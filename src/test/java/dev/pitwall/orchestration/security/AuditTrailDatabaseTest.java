package dev.pitwall.orchestration.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditTrailDatabaseTest {

    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
    private static final Actor ADA = new Actor("ada", Means.PAGE, "192.0.2.7");
    private static final Actor MACHINE = new Actor("deploy", Means.TOKEN, "192.0.2.9");

    private final SettableClock clock = new SettableClock(NOON);
    private Entities entities;

    @BeforeEach
    void makeTables() {
        entities = Entities.withEmpty(Catalog.DAGSTER_LOGS, "security");
    }

    @Test
    void a_line_says_who_did_what_to_what_and_how_it_was_and_is() {
        record(
                ADA,
                AuditAction.AUTOMATION_OFF,
                "order_sensor",
                AuditedState.of("enabled", true),
                AuditedState.of("enabled", false).with("why", "\"quoted\" é\n"));

        var line = newest(AuditFilter.ALL).get(0);

        assertThat(line.at()).isEqualTo(NOON);
        assertThat(line.account()).isEqualTo("ada");
        assertThat(line.means()).isEqualTo("page");
        assertThat(line.address()).isEqualTo("192.0.2.7");
        assertThat(line.action()).hasValue(AuditAction.AUTOMATION_OFF);
        assertThat(line.subject()).isEqualTo("order_sensor");
        assertThat(line.before()).isEqualTo(AuditedState.of("enabled", true));
        assertThat(line.after()).isEqualTo(AuditedState.of("enabled", false).with("why", "\"quoted\" é\n"));
    }

    @Test
    void a_change_that_is_rolled_back_leaves_no_line() {
        assertThatThrownBy(() -> entities.doInTransaction(em -> {
                    new AuditTrail(em, clock).record(ADA, AuditAction.RUN_LAUNCHED, "run 1");
                    throw new IllegalStateException("the launch fails");
                }))
                .hasMessage("the launch fails");

        assertThat(newest(AuditFilter.ALL)).isEmpty();
    }

    @Test
    void a_state_of_a_megabyte_is_kept_whole_and_a_long_subject_is_cut_with_a_mark() {
        var cursor = "x".repeat(1_000_000);

        record(ADA, AuditAction.CURSOR_SET, "s".repeat(300), AuditedState.NONE, AuditedState.of("cursor", cursor));

        var line = newest(AuditFilter.ALL).get(0);
        assertThat(line.after().json().getString("cursor")).isEqualTo(cursor);
        assertThat(line.subject()).hasSize(250).endsWith("…");
    }

    @Test
    void the_trail_is_filtered_by_who_what_and_when() {
        record(ADA, AuditAction.RUN_LAUNCHED, "run 1", AuditedState.NONE, AuditedState.NONE);
        clock.advance(Duration.ofHours(1));
        record(MACHINE, AuditAction.RUN_TERMINATED, "run 1", AuditedState.NONE, AuditedState.NONE);
        clock.advance(Duration.ofHours(1));
        record(ADA, AuditAction.CURSOR_SET, "order_sensor", AuditedState.NONE, AuditedState.NONE);

        assertThat(subjects(AuditFilter.ALL.by("ada"))).containsExactly("order_sensor", "run 1");
        assertThat(subjects(AuditFilter.ALL.doing(AuditAction.RUN_TERMINATED))).containsExactly("run 1");
        assertThat(subjects(AuditFilter.ALL.to("run"))).containsExactly("run 1", "run 1");
        assertThat(subjects(AuditFilter.ALL.to("order%"))).isEmpty();
        assertThat(subjects(AuditFilter.ALL.between(NOON, NOON.plus(Duration.ofHours(2)))))
                .containsExactly("run 1", "run 1");
        assertThat(subjects(AuditFilter.ALL.by("ada").between(NOON.plusSeconds(1), NOON.plus(Duration.ofDays(1)))))
                .containsExactly("order_sensor");
    }

    @Test
    void the_pages_of_the_trail_follow_each_other_without_gap_or_repetition() {
        for (var run = 1; run <= 5; run++) {
            record(ADA, AuditAction.RUN_LAUNCHED, "run " + run, AuditedState.NONE, AuditedState.NONE);
        }

        var first = newest(AuditFilter.ALL, Long.MAX_VALUE, 2);
        var second = newest(AuditFilter.ALL, first.get(1).id(), 10);

        assertThat(first).extracting(AuditEntry::subject).containsExactly("run 5", "run 4");
        assertThat(second).extracting(AuditEntry::subject).containsExactly("run 3", "run 2", "run 1");
    }

    @Test
    void lines_from_before_states_were_json_and_of_actions_that_are_gone_are_still_read() {
        Database.shared()
                .execute("INSERT INTO dagster_logs_dev.audit_entry (at, account, means, action, subject, before_text,"
                        + " after_text, address) VALUES ('2024-03-01 12:00:00', 'ada', 'page', 'kitchen.cleaned',"
                        + " 'sink', 'role viewer', '', 'local')");

        var line = newest(AuditFilter.ALL).get(0);

        assertThat(line.action()).isEmpty();
        assertThat(line.words()).isEqualTo("kitchen.cleaned");
        assertThat(line.before()).isEqualTo(AuditedState.of("text", "role viewer"));
        assertThat(line.after()).isEqualTo(AuditedState.NONE);
    }

    private void record(Actor actor, AuditAction action, String subject, AuditedState before, AuditedState after) {
        entities.doInTransaction(em -> new AuditTrail(em, clock).record(actor, action, subject, before, after));
    }

    private List<AuditEntry> newest(AuditFilter filter) {
        return newest(filter, Long.MAX_VALUE, 100);
    }

    private List<AuditEntry> newest(AuditFilter filter, long before, int limit) {
        return entities.inTransaction(em -> new AuditHistory(em).newest(filter, before, limit));
    }

    private List<String> subjects(AuditFilter filter) {
        return newest(filter).stream().map(AuditEntry::subject).toList();
    }
}
