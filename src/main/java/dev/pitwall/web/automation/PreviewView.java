package dev.pitwall.web.automation;

import dev.pitwall.orchestration.automation.Preview;
import dev.pitwall.web.part.Badge;

/**
 * What a tick would come to.
 *
 * @param cursor as it was typed; empty for the sensor's own
 */
public record PreviewView(AutomationRow row, Preview preview, String cursor) {

    public Badge badge() {
        return Badge.of(preview.status());
    }

    /** Only a sensor's requests are launched from here: a schedule has its time, and a job its launch form. */
    public boolean canBeCommitted() {
        return row.isSensor() && preview.wantsRuns();
    }
}
