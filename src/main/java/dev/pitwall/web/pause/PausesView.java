package dev.pitwall.web.pause;

import dev.pitwall.orchestration.pause.Pause;
import dev.pitwall.web.part.Badge;
import java.util.List;

/**
 * The page of pauses.
 *
 * @param pauses newest first
 * @param workspaces that can be paused
 * @param refusal why the pause that was asked for did not begin; empty otherwise
 * @param workspace as it was asked for
 * @param reason as it was typed
 */
public record PausesView(List<Pause> pauses, List<String> workspaces, String refusal, String workspace, String reason) {

    public List<Pause> active() {
        return pauses.stream().filter(Pause::lasts).toList();
    }

    public List<Pause> ended() {
        return pauses.stream().filter(pause -> !pause.lasts()).toList();
    }

    public Badge badge() {
        return new Badge("PAUSED", "off", "queued");
    }
}
