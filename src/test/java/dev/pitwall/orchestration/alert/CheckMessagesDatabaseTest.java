package dev.pitwall.orchestration.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.orchestration.definition.AssetCheckDefinition;
import dev.pitwall.orchestration.definition.AssetDefinition;
import dev.pitwall.orchestration.definition.CheckResult;
import dev.pitwall.orchestration.definition.CheckSeverity;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.PartitionKey;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.Workspace;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.node.SettableDatabaseClock;
import dev.pitwall.orchestration.run.RunFact;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.Means;
import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Beans;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.SettableClock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are told of a check of an asset that does not hold. */
class CheckMessagesDatabaseTest {

    private static final Actor ADA = new Actor("ada", Means.PAGE, "192.0.2.1");
    private static final String LONG_PARTITION = "x".repeat(119);

    private final SettableClock clock = SettableClock.at("2024-02-29T12:00:00Z");
    private Entities tables;
    private Beans beans;

    @BeforeAll
    static void makeTables() {
        Entities.withEmpty(Catalog.DAGSTER_LOGS, "alert", "automation", "journal", "node", "run", "security");
    }

    /** The other tests of this room keep the tables that they have made. */
    @AfterAll
    static void dropTables() {
        OutboxRig.forgetTables();
    }

    @BeforeEach
    void emptyTables() {
        tables = Entities.withEmpty(Catalog.DAGSTER_LOGS);
        isDeployed(new Mill(
                AssetCheckDefinition.warning("is_white", "It is white."),
                AssetCheckDefinition.error("is_dry", "It is dry.").failingTheRun()));
    }

    private void isDeployed(Mill mill) {
        beans = new Beans(tables)
                .with(DatabaseClock.class, new SettableDatabaseClock(clock))
                .with(Clock.class, clock)
                .with(Channels.class, new Channels(List.of(new PostBox())))
                .with(Definitions.class, new Definitions(List.of(mill)));
    }

    private record Mill(AssetCheckDefinition... checks) implements Workspace {

        private static final JobDefinition<RunConfig.None> GRIND = JobDefinition.of("grind_job", "Grinds.");

        @Override
        public String name() {
            return "mill";
        }

        @Override
        public String description() {
            return "Grinds.";
        }

        @Override
        public List<JobDefinition<?>> jobs() {
            return List.of(GRIND);
        }

        @Override
        public List<AssetDefinition> assets() {
            return List.of(AssetDefinition.of("flour", "store", "What was ground.")
                    .madeBy(GRIND)
                    .checkedBy(checks));
        }
    }

    @Test
    void a_check_that_does_not_hold_is_told_with_what_was_found_and_the_page_of_its_asset() {
        looked(7, result("is_white", false));

        assertThat(messages()).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(MessageKind.CHECK_FAILURE);
            assertThat(message.status()).isEqualTo(MessageStatus.WAITING);
            assertThat(message.runId()).hasValue(7);
            assertThat(message.key()).isEqualTo("check-failure/7/flour/is_white");
        });
        var told = announced("check-failure/7/flour/is_white");
        assertThat(told.title()).isEqualTo("Check is_white of flour failed");
        assertThat(told.text()).contains("grey as ash", "It is a warning");
        assertThat(told.link()).hasValue("/assets/flour");
        assertThat(told.footer()).isEqualTo("mill · run 7");
    }

    @Test
    void one_that_goes_on_failing_is_told_once_and_after_a_day_again() {
        looked(7, result("is_white", false));
        looked(8, result("is_white", false));
        assertThat(messages()).hasSize(1);

        clock.advance(Duration.ofDays(1).plusMinutes(1));
        looked(9, result("is_white", false));
        remind();

        assertThat(messages())
                .extracting(OutboxEntry::key)
                .containsExactly("check-failure/7/flour/is_white/again-1", "check-failure/7/flour/is_white");
    }

    @Test
    void the_same_message_says_when_it_holds_again_and_another_failure_is_another_message() {
        looked(7, result("is_white", false));
        looked(8, result("is_white", true));

        assertThat(announced("check-failure/7/flour/is_white").title())
                .isEqualTo("Check is_white of flour failed and holds again");
        assertThat(beans.get(Troubles.class).open()).isEmpty();

        looked(9, result("is_white", false));
        assertThat(messages())
                .extracting(OutboxEntry::key)
                .containsExactly("check-failure/9/flour/is_white", "check-failure/7/flour/is_white");
    }

    @Test
    void a_check_that_holds_and_always_did_is_told_by_nobody() {
        looked(7, result("is_white", true));

        assertThat(messages()).isEmpty();
    }

    @Test
    void a_check_that_fails_its_run_is_told_with_the_run_and_not_by_a_message_of_its_own() {
        looked(7, result("is_dry", false));

        assertThat(messages()).isEmpty();
    }

    @Test
    void each_partition_has_its_own_trouble_however_long_its_name() {
        var monday = result("is_white", false).forPartition(new PartitionKey(LONG_PARTITION + "1"));
        var tuesday = result("is_white", false).forPartition(new PartitionKey(LONG_PARTITION + "2"));
        looked(7, monday);
        looked(7, tuesday);
        looked(8, result("is_white", true).forPartition(new PartitionKey(LONG_PARTITION + "1")));

        assertThat(messages()).hasSize(2);
        assertThat(beans.get(Troubles.class).open()).hasSize(1);
    }

    @Test
    void a_check_that_its_author_has_removed_stands_as_failing_no_more_and_nobody_is_reminded_of_it() {
        looked(7, result("is_white", false));
        looked(7, result("is_white", false).forPartition(new PartitionKey(LONG_PARTITION)));

        isDeployed(new Mill(AssetCheckDefinition.error("is_dry", "It is dry.")));
        beans.get(ObsoleteTroubles.class).look();
        assertThat(beans.get(Troubles.class).open()).isEmpty();

        clock.advance(Duration.ofDays(1).plusMinutes(1));
        remind();
        assertThat(messages()).hasSize(2);
    }

    @Test
    void a_check_that_is_declared_stays_failing_until_it_holds() {
        looked(7, result("is_white", false));
        looked(7, result("is_white", false).forPartition(new PartitionKey("monday")));
        looked(7, result("is_white", false).forPartition(new PartitionKey(LONG_PARTITION)));

        beans.get(ObsoleteTroubles.class).look();

        assertThat(beans.get(Troubles.class).open()).hasSize(3);
    }

    @Test
    void a_silenced_asset_keeps_the_message_in_the_outbox() {
        beans.get(Silences.class)
                .begin(
                        new AlertSubject(SubjectKind.ASSET, "flour"),
                        "a new stone is on its way",
                        clock.instant().plus(Duration.ofHours(4)),
                        ADA);

        looked(7, result("is_white", false));

        assertThat(messages()).extracting(OutboxEntry::status).containsExactly(MessageStatus.WITHHELD);
    }

    @Test
    void the_message_is_undone_with_the_transaction_of_the_result() {
        assertThatThrownBy(() -> beans.inTransaction(em -> {
                    beans.get(CheckMessages.class).checked(fact(7, result("is_white", false)));
                    throw new IllegalStateException("the chunk fails");
                }))
                .hasMessage("the chunk fails");

        assertThat(messages()).isEmpty();
        assertThat(beans.get(Troubles.class).open()).isEmpty();
    }

    private static CheckResult result(String check, boolean passed) {
        return CheckResult.of("flour", check, passed, passed ? "white as snow" : "grey as ash");
    }

    private RunFact.Checked fact(long run, CheckResult result) {
        return new RunFact.Checked(run, "grind", clock.instant(), result, CheckSeverity.WARN);
    }

    private void looked(long run, CheckResult result) {
        beans.inTransaction(em -> beans.get(CheckMessages.class).checked(fact(run, result)));
    }

    private void remind() {
        beans.get(Troubles.class)
                .notToldSince(clock.instant().minus(Duration.ofDays(1)))
                .forEach(beans.get(Reminders.class)::look);
    }

    private List<OutboxEntry> messages() {
        return beans.get(OutboxHistory.class).newest(Set.of(), Long.MAX_VALUE, 50);
    }

    private dev.pitwall.orchestration.definition.Announcement announced(String key) {
        return beans.get(OutboxHistory.class).letter(key).orElseThrow().announcement();
    }
}
