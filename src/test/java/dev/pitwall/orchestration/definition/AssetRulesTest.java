package dev.pitwall.orchestration.definition;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssetRulesTest {

    private static final JobDefinition<RunConfig.None> BAKE = JobDefinition.of("bake_job", "Bakes.");

    @Test
    void an_asset_made_from_one_that_nobody_defines_is_refused_with_both() {
        assertThatThrownBy(() -> check(asset("bread").from("dough")))
                .hasMessageContaining("'bread'")
                .hasMessageContaining("'dough'");
    }

    @Test
    void an_asset_made_by_a_job_that_nobody_defines_is_refused_with_both() {
        assertThatThrownBy(() -> AssetRules.check(List.of(asset("bread").madeBy(BAKE)), Set.of("sweep_job")))
                .hasMessageContaining("'bread'")
                .hasMessageContaining("'bake_job'")
                .hasMessageContaining("sweep_job");
    }

    @Test
    void a_circle_is_refused_with_every_asset_of_it_and_no_other() {
        assertThatThrownBy(() -> check(
                        asset("toast").from("bread"),
                        asset("bread").from("dough"),
                        asset("dough").from("starter"),
                        asset("starter").from("bread")))
                .hasMessageContaining("bread from dough from starter from bread")
                .hasMessageNotContaining("toast");
    }

    @Test
    void an_asset_made_from_itself_is_refused() {
        assertThatThrownBy(() -> check(asset("starter").from("starter"))).hasMessageContaining("starter from starter");
    }

    @Test
    void two_ways_to_one_input_are_no_circle() {
        assertThatCode(() -> check(
                        asset("bread").from("dough", "crust"),
                        asset("dough").from("flour"),
                        asset("crust").from("flour"),
                        asset("flour")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_check_that_warns_cannot_fail_the_run() {
        assertThatThrownBy(() ->
                        AssetCheckDefinition.warning("brown", "Not black.").failingTheRun())
                .hasMessageContaining("brown")
                .hasMessageContaining("ERROR");
    }

    private static void check(AssetDefinition... assets) {
        AssetRules.check(List.of(assets), Set.of("bake_job"));
    }

    private static AssetDefinition asset(String key) {
        return AssetDefinition.of(key, "shelf", "For a test.");
    }
}
