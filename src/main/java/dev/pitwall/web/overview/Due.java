package dev.pitwall.web.overview;

import java.time.Instant;

/**
 * A tick to come.
 *
 * @param automation the schedule or sensor
 * @param icon of its kind
 * @param job what it starts; empty for what starts no job, like a sensor that tells of runs
 */
public record Due(String automation, String icon, String workspace, String job, Instant at) {
    public String path() {
        return "/automation/" + automation;
    }
}
