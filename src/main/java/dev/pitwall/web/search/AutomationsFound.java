package dev.pitwall.web.search;

import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.web.frame.SearchSource;
import dev.pitwall.web.frame.Sought;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Schedules and sensors by name, description and the jobs that they start. */
@ApplicationScoped
public class AutomationsFound implements SearchSource {

    private static final int ORDER = 30;

    private final Definitions definitions;

    @Inject
    AutomationsFound(Definitions definitions) {
        this.definitions = definitions;
    }

    /** For the client proxy only. */
    AutomationsFound() {
        this(null);
    }

    private record Automation(String name, String about) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String heading() {
        return "Schedules and sensors";
    }

    @Override
    public String list() {
        return "/automation";
    }

    @Override
    public List<Found> find(Sought sought, int limit) {
        return SearchSource.best(
                Stream.concat(schedules(), sensors()),
                automation -> sought.rank(automation.name(), automation.about()),
                automation -> new Found(automation.name(), automation.about(), "/automation/" + automation.name()),
                limit);
    }

    private Stream<Automation> schedules() {
        return definitions.schedules().stream()
                .map(schedule -> new Automation(
                        schedule.definition().name(),
                        "schedule, starts " + schedule.definition().job() + ": "
                                + schedule.definition().description()));
    }

    private Stream<Automation> sensors() {
        return definitions.sensors().stream()
                .map(sensor -> new Automation(
                        sensor.definition().name(),
                        "sensor" + starts(sensor.definition().jobs()) + ": "
                                + sensor.definition().description()));
    }

    private static String starts(List<String> jobs) {
        return jobs.isEmpty() ? "" : ", starts " + String.join(", ", jobs);
    }
}
