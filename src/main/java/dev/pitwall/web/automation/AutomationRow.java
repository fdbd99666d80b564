package dev.pitwall.web.automation;

import dev.pitwall.orchestration.automation.Automation;
import dev.pitwall.orchestration.automation.AutomationKind;
import dev.pitwall.orchestration.automation.Tick;
import dev.pitwall.orchestration.automation.TickStatus;
import dev.pitwall.orchestration.definition.ScheduleDefinition;
import dev.pitwall.web.part.Badge;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A schedule or sensor as a line of a list.
 *
 * @param description what it waits for
 * @param jobs what it starts
 * @param latest its latest ticks, newest first
 * @param is what it is, beyond what is stored of it
 */
public record AutomationRow(Automation automation, String description, List<String> jobs, List<Tick> latest, Kind is) {

    private static final Duration WORTH_TELLING = Duration.ofSeconds(10);

    /**
     * What an automation is by its definition.
     *
     * @param hasCondition whether it is a sensor with a condition of its own, and so with a cursor of its own making
     * @param catchUp what a schedule does with ticks that it missed, in words; empty for a sensor
     * @param zone in which a schedule's local times are meant; empty for a sensor
     */
    public record Kind(boolean hasCondition, String catchUp, Optional<ZoneId> zone) {

        static final Kind SENSOR = new Kind(true, "", Optional.empty());
        static final Kind RUN_STATUS_SENSOR = new Kind(false, "", Optional.empty());

        static Kind of(ScheduleDefinition schedule) {
            return new Kind(
                    false,
                    switch (schedule.catchUp()) {
                        case SKIP -> "missed ticks are dropped";
                        case LAST -> "the latest missed tick is made up for";
                        case ALL -> "every missed tick is made up for";
                    },
                    Optional.of(schedule.zone()));
        }
    }

    public boolean hasCondition() {
        return is.hasCondition();
    }

    /** How long after it was due its latest tick began; empty before the first. */
    public Optional<Duration> lag() {
        return last().map(tick -> Duration.between(tick.dueAt(), tick.startedAt()));
    }

    /** Whether its latest tick began so late that somebody should know: a pause, no node, or threads that are busy. */
    public boolean isLate() {
        return lag().filter(lag -> lag.compareTo(WORTH_TELLING) > 0).isPresent();
    }

    public boolean isSensor() {
        return automation.kind() == AutomationKind.SENSOR;
    }

    public String icon() {
        return isSensor() ? "sensor" : "schedule";
    }

    public String path() {
        return "/automation/" + automation.name();
    }

    public Badge onOff() {
        return Badge.ofSwitch(automation.enabled());
    }

    /** The latest tick that has ended. */
    public Optional<Tick> last() {
        return latest.stream()
                .filter(tick -> tick.status() != TickStatus.STARTED)
                .findFirst();
    }

    /** Its ticks as marks, oldest first. */
    public List<Badge> strip() {
        var oldestFirst = new java.util.ArrayList<>(latest);
        java.util.Collections.reverse(oldestFirst);
        return oldestFirst.stream().map(tick -> Badge.of(tick.status())).toList();
    }

    /** "20 latest: 18 skipped, 2 success", for ears. */
    public String stripInWords() {
        if (latest.isEmpty()) {
            return "no tick yet";
        }
        var words = new java.util.StringJoiner(", ", latest.size() + " latest: ", "");
        for (var status : TickStatus.values()) {
            var count = latest.stream().filter(tick -> tick.status() == status).count();
            if (count > 0) {
                words.add(count + " " + status.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        return words.toString();
    }

    /** Whether somebody should look at it. */
    public boolean isFailing() {
        return automation.enabled() && automation.failuresInRow() > 0;
    }
}
