package dev.pitwall.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.Setting;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunConfigsTest {

    enum Tyre {
        SOFT,
        HARD
    }

    record Everything(
            @Min(2018) @Max(2100) int season,

            @Setting(label = "Share", unit = "percent", help = "Of the laps")
            double share,

            boolean wet,
            @NotBlank String circuit,
            Tyre tyre,
            @NotNull LocalDate day,
            List<String> drivers)
            implements RunConfig {}

    private static final Everything DEFAULTS =
            new Everything(2024, 12.5, false, "monza", Tyre.SOFT, LocalDate.of(2024, 9, 1), List.of("AAA", "BBB"));

    private static final JobDefinition<Everything> JOB = JobDefinition.of("race_job", "Races.", DEFAULTS);

    private final RunConfigs configs =
            new RunConfigs(Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void a_config_is_read_as_it_was_written() {
        assertThat(configs.read(JOB, configs.write(DEFAULTS))).isEqualTo(DEFAULTS);
    }

    @Test
    void a_key_that_is_missing_has_the_default() {
        assertThat(configs.read(JOB, "{\"season\": 2023}").season()).isEqualTo(2023);
        assertThat(configs.read(JOB, "{\"season\": 2023}").circuit()).isEqualTo("monza");
    }

    @Test
    void a_form_may_send_everything_as_text() {
        var read = configs.read(
                JOB, "{\"season\":\"2022\",\"wet\":\"on\",\"share\":\"3\",\"tyre\":\"HARD\",\"drivers\":\"X, Y\"}");

        assertThat(read)
                .isEqualTo(
                        new Everything(2022, 3, true, "monza", Tyre.HARD, LocalDate.of(2024, 9, 1), List.of("X", "Y")));
    }

    @Test
    void each_field_that_does_not_fit_is_named_with_its_value_and_what_is_allowed() {
        var refused = refused("{\"season\":\"soon\",\"tyre\":\"WOOD\",\"day\":\"1st\",\"colour\":\"red\"}");

        assertThat(refused.problems())
                .extracting(ConfigProblem::field)
                .containsExactlyInAnyOrder("season", "tyre", "day", "colour");
        assertThat(refused).hasMessageContaining("season is 'soon'; allowed is a whole number");
        assertThat(refused).hasMessageContaining("allowed are [SOFT, HARD]");
    }

    @Test
    void a_violated_constraint_names_its_field() {
        var refused = refused("{\"season\": 1950, \"circuit\": \" \"}");

        assertThat(refused.problems()).extracting(ConfigProblem::field).containsExactlyInAnyOrder("season", "circuit");
    }

    @Test
    void an_unknown_setting_or_one_that_cannot_be_read_hides_no_violated_constraint_of_another() {
        var refused = refused("{\"colour\": \"red\", \"day\": \"1st\", \"season\": 1950, \"circuit\": \" \"}");

        assertThat(refused.problems())
                .extracting(ConfigProblem::field)
                .containsExactlyInAnyOrder("colour", "day", "season", "circuit");
    }

    @Test
    void what_is_no_json_object_is_refused_whole() {
        assertThat(refused("[1]").problems())
                .singleElement()
                .extracting(ConfigProblem::field)
                .isEqualTo("config");
        assertThat(refused("{").problems())
                .singleElement()
                .extracting(ConfigProblem::field)
                .isEqualTo("config");
    }

    @Test
    void the_launch_form_is_made_from_the_record() {
        var fields = ConfigField.of(JOB, configs);

        assertThat(fields)
                .extracting(ConfigField::name)
                .containsExactly("season", "share", "wet", "circuit", "tyre", "day", "drivers");
        var season = fields.get(0);
        assertThat(season.label()).isEqualTo("Season");
        assertThat(season.least()).hasValue(2018);
        assertThat(season.initial()).isEqualTo("2024");
        assertThat(fields.get(1).unit()).isEqualTo("percent");
        assertThat(fields.get(4).choices()).containsExactly("SOFT", "HARD");
        assertThat(fields.get(6).initial()).isEqualTo("AAA, BBB");
        assertThat(fields.stream().filter(ConfigField::required).map(ConfigField::name))
                .containsExactly("season", "share", "wet", "circuit", "day");
    }

    private InvalidRunConfig refused(String json) {
        return catchThrowableOfType(InvalidRunConfig.class, () -> configs.read(JOB, json));
    }
}
