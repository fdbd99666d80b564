package dev.pitwall.orchestration.pause;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The pauses that last now, the oldest first. */
public record ActivePauses(List<Pause> pauses) {

    public ActivePauses {
        pauses = List.copyOf(pauses);
    }

    /** Whether nothing begins anywhere. */
    public boolean everything() {
        return pauses.stream().anyMatch(pause -> pause.workspace().isEmpty());
    }

    /** The workspaces in which nothing begins, beside a pause of everything. */
    public Set<String> workspaces() {
        return pauses.stream().flatMap(pause -> pause.workspace().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The pause that keeps a workspace from beginning anything. */
    public Optional<Pause> of(String workspace) {
        return pauses.stream().filter(pause -> pause.covers(workspace)).findFirst();
    }
}
