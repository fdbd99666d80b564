package dev.pitwall.orchestration.journal;

import java.util.Optional;
import java.util.Set;

/**
 * Which lines of a run's journal are wanted. Empty sets and optionals filter nothing.
 *
 * @param text must stand in the message, upper and lower case alike
 */
public record EventFilter(Set<EventLevel> levels, Set<EventType> types, Optional<String> step, Optional<String> text) {

    public static final EventFilter ALL = new EventFilter(Set.of(), Set.of(), Optional.empty(), Optional.empty());

    public EventFilter {
        levels = Set.copyOf(levels);
        types = Set.copyOf(types);
    }
}
