package dev.pitwall.f1.data;

import dev.pitwall.f1.databasebuild.TablePresence;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.PartitionKey;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.definition.SensorContext;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.SensorResult;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Has today's forecast loaded once, as soon as it is known where the next race is: the schedule comes only at five in the morning. */
final class FirstForecastSensor implements SensorDefinition.Evaluation {

    private static final String RUN_KEY = "first-forecast";
    private static final int DAYS_AHEAD = 6;

    private final TablePresence tables;
    private final ForecastPlaces places;
    private final TimingSource source;
    private final JobDefinition<WeatherForecastConfig> load;

    FirstForecastSensor(
            TablePresence tables,
            ForecastPlaces places,
            TimingSource source,
            JobDefinition<WeatherForecastConfig> load) {
        this.tables = tables;
        this.places = places;
        this.source = source;
        this.load = load;
    }

    @Override
    public SensorResult evaluate(SensorContext context) {
        var missing = tables.missing();
        if (!missing.isEmpty()) {
            return SensorResult.skip("the table " + missing.get(0) + " is missing; build_all_tables makes it");
        }
        if (context.cursor().isPresent()) {
            return SensorResult.skip("the first forecast was asked for at "
                    + Instant.parse(context.cursor().get()).truncatedTo(ChronoUnit.SECONDS)
                    + "; the schedule has the others loaded");
        }
        var today = LocalDate.ofInstant(source.clock().instant(), ZoneOffset.UTC);
        var known = places.between(today, today.plusDays(DAYS_AHEAD)).values().stream()
                .anyMatch(place -> place.isPresent());
        if (!known) {
            return SensorResult.skip("the calendar knows of no race weekend within a week whose circuit has a place");
        }
        return SensorResult.request(RunRequest.of(load, new WeatherForecastConfig(today))
                        .forPartition(PartitionKey.of(today))
                        .withRunKey(RUN_KEY))
                .remembering(context.now().toString());
    }
}
