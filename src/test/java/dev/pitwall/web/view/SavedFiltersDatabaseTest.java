package dev.pitwall.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Entities;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SavedFiltersDatabaseTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-01T12:00:00Z"), ZoneOffset.UTC);

    private Entities entities;

    @BeforeEach
    void tables() {
        entities = Entities.withEmpty(Catalog.DAGSTER_LOGS, "view");
    }

    @Test
    void a_filter_is_kept_under_its_name_and_seen_by_its_owner_only() {
        entities.doInTransaction(em -> filters(em).keep("ada", "/runs", "failed loads", "state=failed&job=load"));

        entities.doInTransaction(em -> {
            assertThat(filters(em).of("ada", "/runs")).singleElement().satisfies(kept -> {
                assertThat(kept.name()).isEqualTo("failed loads");
                assertThat(kept.path()).isEqualTo("/runs?state=failed&job=load");
            });
            assertThat(filters(em).of("bob", "/runs")).isEmpty();
        });
    }

    @Test
    void the_same_name_again_replaces_it_and_another_account_cannot_forget_it() {
        entities.doInTransaction(em -> filters(em).keep("ada", "/runs", "mine", "state=failed"));
        entities.doInTransaction(em -> filters(em).keep("ada", "/runs", "Mine", "state=success"));

        var id = entities.inTransaction(
                em -> filters(em).of("ada", "/runs").get(0).id());
        entities.doInTransaction(em -> filters(em).forget("bob", id));
        entities.doInTransaction(em -> assertThat(filters(em).of("ada", "/runs"))
                .extracting(SavedFilter::path)
                .containsExactly("/runs?state=success"));
        entities.doInTransaction(em -> filters(em).forget("ada", id));

        entities.doInTransaction(
                em -> assertThat(filters(em).of("ada", "/runs")).isEmpty());
    }

    @Test
    void a_filter_that_filters_nothing_or_has_no_name_is_refused() {
        entities.doInTransaction(em -> {
            assertThatThrownBy(() -> filters(em).keep("ada", "/runs", "all", ""))
                    .hasMessageContaining("set a filter first");
            assertThatThrownBy(() -> filters(em).keep("ada", "/runs", " ", "state=failed"))
                    .hasMessageContaining("allowed are 1 to 80 characters");
        });
    }

    private static SavedFilters filters(EntityManager em) {
        return new SavedFilters(em, CLOCK);
    }
}
