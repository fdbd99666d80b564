package dev.pitwall.f1.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.f1.prediction.ModelKind;
import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Entities;
import dev.pitwall.web.frame.ChangeTrail;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakeoverDatabaseTest {

    private static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");

    private final Trail trail = new Trail();
    private Entities database;

    @BeforeEach
    void empty_tables() {
        database = Entities.withEmpty(Catalog.ML_PROJECT, "prediction");
    }

    @Test
    void without_an_operators_word_the_setting_decides() {
        assertThat(word(ModelKind.LEAST_SQUARES).kind()).isEqualTo(ModelKind.LEAST_SQUARES);
        assertThat(word(ModelKind.RIDGE).byOperator()).isFalse();
    }

    @Test
    void an_operators_word_stands_whatever_the_setting_says_later() {
        give("least_squares", "judged better in the rain", 0);

        assertThat(word(ModelKind.RIDGE).kind()).isEqualTo(ModelKind.LEAST_SQUARES);
        assertThat(word(ModelKind.RIDGE).setting()).isEqualTo(ModelKind.RIDGE);
        assertThat(word(ModelKind.RIDGE).byOperator()).isTrue();
    }

    @Test
    void who_chose_what_when_and_why_is_kept_and_in_the_audit_trail() {
        ChampionChoice choice = give("least_squares", "  judged better in the rain ", 0);

        assertThat(choice.chosenBy()).isEqualTo("olga");
        assertThat(choice.chosenAt()).isEqualTo(NOW);
        assertThat(choice.reason()).isEqualTo("judged better in the rain");
        assertThat(choice.earlierKind()).isEqualTo("ridge");
        assertThat(trail.lines)
                .containsExactly(
                        "the model that predicts qualifyings: ridge by pitwall.prediction.model -> least_squares"
                                + " by an operator");
    }

    @Test
    void a_word_that_is_taken_back_gives_the_setting_its_say_again() {
        ChampionChoice given = give("least_squares", "a try", 0);

        ChampionChoice back = takeBack(given.id());

        assertThat(back.takesBack()).contains(given.id());
        assertThat(word(ModelKind.RIDGE).kind()).isEqualTo(ModelKind.RIDGE);
        assertThat(word(ModelKind.RIDGE).byOperator()).isFalse();
        assertThat(trail.lines).hasSize(2);
    }

    @Test
    void a_word_that_is_taken_back_gives_the_word_before_it_its_say_again() {
        ChampionChoice first = give("least_squares", "a try", 0);
        ChampionChoice second = give("ridge", "back to ridge, whatever the setting says", first.id());

        takeBack(second.id());

        assertThat(word(ModelKind.RIDGE).kind()).isEqualTo(ModelKind.LEAST_SQUARES);
        assertThat(word(ModelKind.RIDGE).byOperator()).isTrue();
    }

    @Test
    void an_unknown_model_is_refused_with_its_name_and_those_that_are_allowed() {
        assertThatThrownBy(() -> give("oracle", "it knows", 0))
                .isInstanceOf(RefusedTakeover.class)
                .hasMessage("model is \"oracle\"; allowed are ridge, least_squares, conditions");
        assertThat(word(ModelKind.RIDGE).choice()).isEmpty();
        assertThat(trail.lines).isEmpty();
    }

    @Test
    void a_model_that_an_operator_chose_already_is_refused() {
        ChampionChoice first = give("least_squares", "a try", 0);

        assertThatThrownBy(() -> give("least_squares", "again", first.id())).hasMessageContaining("allowed are ridge");
    }

    @Test
    void a_word_without_a_reason_is_refused() {
        assertThatThrownBy(() -> give("least_squares", "  ", 0)).hasMessageContaining("reason has 0 characters");
    }

    @Test
    void of_two_operators_who_read_the_same_page_the_second_is_told_to_look_again() {
        give("least_squares", "a try", 0);

        assertThatThrownBy(() -> give("least_squares", "the same", 0))
                .isInstanceOf(RefusedTakeover.class)
                .hasMessageContaining("somebody chose meanwhile");
        assertThatThrownBy(() -> takeBack(0)).isInstanceOf(RefusedTakeover.class);
    }

    @Test
    void of_two_operators_at_the_same_moment_only_one_is_heard() {
        assertThatThrownBy(() -> database.doInTransaction(late -> {
                    Champion.Word seen = champion(late, ModelKind.RIDGE).word();
                    give("least_squares", "the faster one", 0);
                    new ChampionChoices(late)
                            .add(new ChampionChoice(
                                    0, Optional.of("least_squares"), seen, "the slower one", "omar", NOW));
                }))
                .isInstanceOf(jakarta.persistence.PersistenceException.class);
        assertThat(database.<Long>inTransaction(entities -> new ChampionChoices(entities).count()))
                .isEqualTo(1L);
    }

    @Test
    void what_stood_at_a_moment_is_known_later() {
        give("least_squares", "a try", 0);

        assertThat(at(NOW.minusSeconds(1))).isEmpty();
        assertThat(at(NOW.plusSeconds(1))).contains("least_squares");
    }

    private Optional<String> at(Instant moment) {
        return database.inTransaction(
                entities -> new ChampionChoices(entities).at(moment).flatMap(ChampionChoice::kind));
    }

    private Champion.Word word(ModelKind setting) {
        return database.inTransaction(entities -> champion(entities, setting).word());
    }

    private ChampionChoice give(String kind, String reason, long follows) {
        return database.inTransaction(entities -> takeover(entities).give(kind, reason, follows));
    }

    private ChampionChoice takeBack(long id) {
        return database.inTransaction(entities -> takeover(entities).takeBack(id));
    }

    private static Champion champion(EntityManager entities, ModelKind setting) {
        return new Champion(setting, new ChampionChoices(entities));
    }

    private Takeover takeover(EntityManager entities) {
        return new Takeover(
                champion(entities, ModelKind.RIDGE),
                new ChampionChoices(entities),
                trail,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** The audit trail of a page that olga reads. */
    private static final class Trail implements ChangeTrail {

        private final List<String> lines = new ArrayList<>();

        @Override
        public String account() {
            return "olga";
        }

        @Override
        public void record(String subject, Map<String, String> before, Map<String, String> after) {
            lines.add(subject + ": " + words(before) + " -> " + words(after));
        }

        private static String words(Map<String, String> state) {
            return state.get("model") + " by " + state.get("by");
        }
    }
}
