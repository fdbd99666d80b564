package dev.pitwall.faults.inside;

import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.Setting;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How far a run counts, and how long each number takes. */
public record CountConfig(
        @Setting(help = "The last number that is written") @Min(1) @Max(10_000) int numbers,

        @Setting(help = "The work that a number is", unit = "ms") @Min(0) @Max(10_000) int pauseMillis)
        implements RunConfig {}
