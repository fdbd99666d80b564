package dev.pitwall.web.automation;

import dev.pitwall.orchestration.automation.Tick;
import dev.pitwall.orchestration.automation.TickRun;
import dev.pitwall.orchestration.automation.TickStatus;
import dev.pitwall.orchestration.run.RunKeys;
import dev.pitwall.web.part.Address;
import dev.pitwall.web.part.Badge;
import dev.pitwall.web.part.BarChart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The page of a schedule or sensor.
 *
 * @param chart its latest ticks over time; empty while there is none
 * @param lines its ticks, newest first, skips folded
 * @param older the address of the ticks before these
 * @param opened the tick that the address names
 * @param next its next due times; none when it is off
 * @param keys the latest run keys that it used
 */
public record AutomationView(
        AutomationRow row,
        Optional<BarChart> chart,
        List<TickLine> lines,
        Optional<Address> older,
        Optional<Opened> opened,
        List<NextTick> next,
        List<RunKeys.KeyUse> keys,
        String only) {

    /** A tick in full. */
    public record Opened(Tick tick, List<TickRun> runs) {
        public Badge badge() {
            return Badge.of(tick.status());
        }

        public Duration took(Instant now) {
            return tick.duration(now);
        }
    }

    /** Whether its interval has grown because it goes on failing. */
    public boolean backsOff() {
        return row.isSensor() && row.automation().failuresInRow() > 1;
    }

    public TickStatus[] statuses() {
        return TickStatus.values();
    }

    public String tick(long id) {
        return row.path() + "?tick=" + id + "#tick";
    }
}
