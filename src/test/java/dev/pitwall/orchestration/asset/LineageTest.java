package dev.pitwall.orchestration.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.definition.AssetDefinition;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LineageTest {

    private final Lineage lineage = new Lineage(AssetRig.definitions(
            AssetDefinition.of("flour", "store", "Flour."),
            AssetDefinition.of("water", "store", "Water."),
            AssetDefinition.of("dough", "store", "Dough.").from("flour", "water"),
            AssetDefinition.of("bread", "shelf", "Bread.").from("dough"),
            AssetDefinition.of("toast", "shelf", "Toast.").from("bread")));

    @Test
    void upstream_is_everything_that_it_is_made_from_nearest_first() {
        assertThat(lineage.upstream("bread")).containsExactly("dough", "flour", "water");
        assertThat(lineage.upstream("flour")).isEmpty();
    }

    @Test
    void downstream_is_everything_that_is_made_from_it_nearest_first() {
        assertThat(lineage.downstream("flour")).containsExactly("dough", "bread", "toast");
        assertThat(lineage.downstream("toast")).isEmpty();
    }

    @Test
    void links_are_those_between_the_assets_asked_for() {
        assertThat(lineage.links(Set.of("flour", "dough", "toast")))
                .containsExactly(new Lineage.Link("flour", "dough"));
    }
}
