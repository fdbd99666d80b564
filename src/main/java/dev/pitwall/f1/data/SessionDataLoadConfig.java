package dev.pitwall.f1.data;

import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.Setting;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** The settings of {@code session_data_load_job}. */
public record SessionDataLoadConfig(
        @Setting(label = "First season", help = "Seasons from this one on are loaded, as far as the source holds them.")
        @Min(SessionResultRule.FIRST_SEASON) @Max(2100) int fromSeason)
        implements RunConfig {

    static final SessionDataLoadConfig EVERYTHING = new SessionDataLoadConfig(SessionResultRule.FIRST_SEASON);
}
