package dev.pitwall.web.overview;

import dev.pitwall.web.frame.Times;
import java.util.ArrayList;
import java.util.Optional;

/**
 * How the installation is, in one sentence.
 *
 * @param failed runs of the last day that failed and whose job has had no good run since
 * @param underWay runs that are under way
 * @param waiting runs in the queue
 * @param failing schedules and sensors whose last tick failed
 * @param next the schedule that is due next
 */
public record Health(long failed, long underWay, long waiting, long failing, Optional<Due> next) {

    /** "2 runs failed since yesterday, 1 sensor is failing; next: update_calendar_schedule in 3 h." */
    public String sentence(Times times) {
        var parts = new ArrayList<String>();
        parts.add(
                failed == 0
                        ? "No failure of the last 24 hours is open"
                        : counted(failed, "run") + " failed in the last 24 hours without a good one since");
        if (failing > 0) {
            parts.add(counted(failing, "schedule or sensor", "schedules or sensors") + " failing");
        }
        if (underWay > 0) {
            parts.add(underWay + " under way");
        }
        if (waiting > 0) {
            parts.add(waiting + " waiting");
        }
        var ahead = next.map(due -> "; next: " + due.automation() + " "
                        + times.moment(due.at()).relative())
                .orElse("");
        return String.join(", ", parts) + ahead + ".";
    }

    /** Whether nothing needs a person. */
    public boolean isWell() {
        return failed == 0 && failing == 0;
    }

    private static String counted(long count, String one) {
        return counted(count, one, one + "s");
    }

    private static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
