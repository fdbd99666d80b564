package dev.pitwall.dagster;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DagsterImportConfigTest {

    @Test
    void each_field_that_is_not_allowed_is_named_with_what_is() {
        assertThat(problems(new DagsterImportConfig(
                        "logs`; DROP TABLE run", LocalDate.now().plusDays(2))))
                .containsExactlyInAnyOrder(
                        "schema must be the name of a schema: 1 to 64 letters, digits, _, $ and -",
                        "since must not lie in the future");
        assertThat(problems(new DagsterImportConfig("", null))).hasSize(1);
        assertThat(problems(new DagsterImportConfig("dagster-logs_prod", LocalDate.of(2024, 3, 1))))
                .isEmpty();
    }

    private static List<String> problems(DagsterImportConfig config) {
        try (var validators = Validation.buildDefaultValidatorFactory()) {
            return validators.getValidator().validate(config).stream()
                    .map(problem -> problem.getPropertyPath() + " " + problem.getMessage())
                    .toList();
        }
    }
}
