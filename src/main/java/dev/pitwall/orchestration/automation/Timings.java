package dev.pitwall.orchestration.automation;

import dev.pitwall.orchestration.definition.RunStatusSensorDefinition;
import dev.pitwall.orchestration.definition.ScheduleDefinition;
import dev.pitwall.orchestration.definition.SensorDefinition;

/** Makes a definition's timing. */
final class Timings {

    private Timings() {}

    static Timing of(ScheduleDefinition schedule) {
        return new Timing.AtTimes(new CronTimes(schedule.cron(), schedule.zone()));
    }

    static Timing of(RunStatusSensorDefinition sensor) {
        return new Timing.Every(sensor.minimumInterval());
    }

    static Timing of(SensorDefinition sensor) {
        return new Timing.Every(sensor.minimumInterval());
    }
}
