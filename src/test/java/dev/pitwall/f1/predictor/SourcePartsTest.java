package dev.pitwall.f1.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.pitwall.f1.timing.store.ReadPayload;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourcePartsTest {

    private static final Instant THEN = Instant.parse("2024-03-01T12:00:00Z");
    private static final Fed BOTH = Fed.results(20, 2023, 2023, false).and(Fed.tyreLaps(42, 2023, false));

    @Test
    void an_answer_that_fed_several_things_counts_with_each_and_once_among_all() {
        SourceParts parts = parts(
                seen(answer(1), BOTH), seen(answer(2), Fed.tyreLaps(40, 2024, true)), seen(answer(3), Fed.NOTHING));

        assertThat(parts.all().sources()).isEqualTo(3);
        assertThat(parts.byKindAndSeasons())
                .extracting(PredictionView.Part::title, PredictionView.Part::seasons, PredictionView.Part::address)
                .containsExactly(
                        tuple("Results", "2023", "/s?fed=results&season=2023"),
                        tuple("Tyres and speed traps of practice", "2024", "/s?fed=tyres&season=2024"),
                        tuple("Tyres and speed traps of practice", "2023", "/s?fed=tyres&season=2023"),
                        tuple("Calendars, and what was looked at", "", "/s?fed=other"));
        assertThat(parts.byKind())
                .extracting(PredictionView.Part::seasons, PredictionView.Part::sources)
                .containsExactly(tuple("2023", 1), tuple("2023 to 2024", 2), tuple("", 1));
    }

    @Test
    void a_change_counts_with_everything_that_the_answer_fed() {
        UsedSources.Change change = new UsedSources.Change(THEN.plusSeconds(60), "b".repeat(64));

        SourceParts parts = parts(
                new UsedSources.Seen(answer(1).feeding(BOTH), Optional.of(change)),
                seen(answer(2), Fed.weather(2023, false)));

        assertThat(parts.byKind())
                .extracting(PredictionView.Part::title, PredictionView.Part::changed)
                .containsExactly(
                        tuple("Results", 1),
                        tuple("Tyres and speed traps of practice", 1),
                        tuple("Weather of practice", 0));
    }

    @Test
    void rows_without_an_origin_are_counted_apart_from_answers_that_are_not_kept() {
        SourceParts parts = parts(
                seen(UsedSource.withoutOrigin("practice_tyre_lap", THEN), Fed.tyreLaps(400, 2023, false)),
                seen(UsedSource.unknown("https://archive.test/a", THEN), Fed.tyreLaps(40, 2023, false)));

        assertThat(parts.byKind()).singleElement().satisfies(part -> {
            assertThat(part.sources()).isEqualTo(1);
            assertThat(part.unkept()).isEqualTo(1);
            assertThat(part.withoutOrigin()).isEqualTo(400);
        });
    }

    @Test
    void a_prediction_from_before_conditions_were_written_down_is_told_from_one_after() {
        Fed before = new Fed(20, 0, 0, 0, null, null, true);

        assertThat(parts(seen(answer(1), before), seen(answer(2), Fed.NOTHING)).conditionsKnown())
                .isFalse();
        assertThat(parts(seen(answer(1), BOTH), seen(answer(2), Fed.NOTHING)).conditionsKnown())
                .isTrue();
    }

    @Test
    void a_list_is_of_one_kind_and_season_and_says_which() {
        ChosenSources tyres = ChosenSources.parse("tyres", "2023");

        assertThat(tyres.include(seen(answer(1), BOTH))).isTrue();
        assertThat(tyres.include(seen(answer(1), Fed.tyreLaps(1, 2024, false)))).isFalse();
        assertThat(tyres.include(seen(answer(1), Fed.weather(2023, false)))).isFalse();
        assertThat(tyres.words()).isEqualTo("Tyres and speed traps of practice, 2023");
        assertThat(ChosenSources.parse(null, "")).isEqualTo(ChosenSources.ALL);
        assertThatThrownBy(() -> ChosenSources.parse("tires", null))
                .hasMessage("fed is 'tires'; allowed are results, tyres, weather, forecasts, other.");
    }

    @Test
    void what_was_taken_is_told_in_words() {
        assertThat(BOTH.words()).isEqualTo("20 results, 42 best laps on a tyre");
        assertThat(Fed.weather(2024, true).words()).isEqualTo("weather of 1 session, of this weekend too");
        assertThat(Fed.NOTHING.words()).isEqualTo("calendar, or looked at");
    }

    private static SourceParts parts(UsedSources.Seen... seen) {
        return new SourceParts(List.of(seen), "/s");
    }

    private static UsedSources.Seen seen(UsedSource source, Fed fed) {
        return new UsedSources.Seen(source.feeding(fed), Optional.empty());
    }

    private static UsedSource answer(long id) {
        return UsedSource.answer(new ReadPayload(id, "https://archive.test/" + id, "a".repeat(64), 10, THEN));
    }
}
