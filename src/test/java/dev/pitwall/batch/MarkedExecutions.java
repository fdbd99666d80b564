package dev.pitwall.batch;

import java.util.ArrayList;
import java.util.List;

/** Remembers what was to be marked as failed in the batch repository. */
public final class MarkedExecutions extends LostExecutions {

    private final List<Long> marked = new ArrayList<>();

    @Override
    public void markFailed(long execution) {
        marked.add(execution);
    }

    public List<Long> marked() {
        return List.copyOf(marked);
    }
}
