package dev.pitwall.web.automation;

import dev.pitwall.orchestration.automation.Automation;
import dev.pitwall.orchestration.automation.Automations;
import dev.pitwall.orchestration.automation.TickHistory;
import dev.pitwall.orchestration.definition.Definitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Joins schedules and sensors with their definitions and latest ticks. */
@ApplicationScoped
public class AutomationRows {

    private static final int STRIP = 20;

    private final Automations automations;
    private final TickHistory ticks;
    private final Definitions definitions;

    @Inject
    public AutomationRows(Automations automations, TickHistory ticks, Definitions definitions) {
        this.automations = automations;
        this.ticks = ticks;
        this.definitions = definitions;
    }

    /** For the client proxy only. */
    AutomationRows() {
        this(null, null, null);
    }

    public List<AutomationRow> all() {
        return automations.all().stream().map(this::row).toList();
    }

    Optional<AutomationRow> find(String name) {
        return automations.find(name).map(this::row);
    }

    private AutomationRow row(Automation automation) {
        var name = automation.name();
        var latest = ticks.newest(name, Set.of(), Long.MAX_VALUE, STRIP);
        return definitions
                .schedule(name)
                .map(schedule -> new AutomationRow(
                        automation,
                        schedule.definition().description(),
                        List.of(schedule.definition().job()),
                        latest,
                        AutomationRow.Kind.of(schedule.definition())))
                .or(() -> definitions
                        .sensor(name)
                        .map(sensor -> new AutomationRow(
                                automation,
                                sensor.definition().description(),
                                sensor.definition().jobs(),
                                latest,
                                AutomationRow.Kind.SENSOR)))
                .or(() -> definitions
                        .runStatusSensor(name)
                        .map(sensor -> new AutomationRow(
                                automation,
                                sensor.definition().description(),
                                sensor.definition().jobs(),
                                latest,
                                AutomationRow.Kind.RUN_STATUS_SENSOR)))
                .orElseThrow(() -> new IllegalStateException("no workspace defines " + name));
    }
}
