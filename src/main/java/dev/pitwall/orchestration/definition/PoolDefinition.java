package dev.pitwall.orchestration.definition;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Named slots that jobs share, whatever workspace they are in: as many runs as there are slots use the pool at a time, and the
 * others wait in the queue. A run holds its slots as long as it is under way, however it ends.
 *
 * @param name unique in the installation, such as {@code f1-archive}
 * @param slots how many there are unless the setting {@code pitwall.queue.pools} says otherwise; with 0 the pool is closed
 * @param description what the pool protects, for the page of a run that waits
 */
public record PoolDefinition(String name, int slots, String description) {

    private static final int LONGEST = 120;
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    public PoolDefinition {
        checkName(name);
        Objects.requireNonNull(description, "description of pool " + name);
        if (slots < 0) {
            throw new IllegalArgumentException("slots of pool " + name + " are " + slots + "; allowed are 0 and more");
        }
    }

    public static PoolDefinition of(String name, int slots, String description) {
        return new PoolDefinition(name, slots, description);
    }

    static String checkName(String name) {
        if (name == null || name.length() > LONGEST || !ALLOWED.matcher(name).matches()) {
            throw new IllegalArgumentException("pool name is '" + name + "'; allowed are at most " + LONGEST
                    + " letters, digits, underscores and hyphens that begin with a letter");
        }
        return name;
    }
}
