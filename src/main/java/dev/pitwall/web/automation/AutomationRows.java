package dev.pitwall.web.automation;

import dev.pitwall.orchestration.automation.Automation;
import dev.pitwall.orchestration.automation.Automations;
import dev.pitwall.orchestration.automation.Tick;
import dev.pitwall.orchestration.automation.TickHistory;
import dev.pitwall.orchestration.definition.Definitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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

    @Transactional
    public List<AutomationRow> all() {
        return automations.all().stream()
                .map(automation -> row(automation, latest(automation)))
                .toList();
    }

    /** With the ticks of those only that fail: each is a question of its own to the database. */
    @Transactional
    public List<AutomationRow> withTicksOfFailing() {
        return automations.all().stream()
                .map(automation -> row(automation, automation.failuresInRow() > 0 ? latest(automation) : List.of()))
                .toList();
    }

    Optional<AutomationRow> find(String name) {
        return automations.find(name).map(automation -> row(automation, latest(automation)));
    }

    private List<Tick> latest(Automation automation) {
        return ticks.newest(automation.name(), Set.of(), Long.MAX_VALUE, STRIP);
    }

    private AutomationRow row(Automation automation, List<Tick> latest) {
        var name = automation.name();
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
