package dev.pitwall.sample.bakery;

import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.Setting;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How much is baked, and which loaf burns: 0 for none. */
public record BakeConfig(
        @Setting(help = "How many are baked", unit = "loaves") @Min(1) @Max(1000) int loaves,

        @Setting(help = "The loaf at which the oven fails; 0 for none") @Min(0) int ovenFailsAt)
        implements RunConfig {}
