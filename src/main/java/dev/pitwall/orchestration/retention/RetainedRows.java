package dev.pitwall.orchestration.retention;

import dev.pitwall.orchestration.definition.RetainedKind;
import java.time.Duration;
import java.time.Instant;

/** A kind of rows on which nothing else hangs. */
abstract class RetainedRows implements RetainedKind {

    private final String name;
    private final String description;
    private final Duration usualAge;
    private final OldRows rows;

    RetainedRows(String name, String description, Duration usualAge, OldRows rows) {
        this.name = name;
        this.description = description;
        this.usualAge = usualAge;
        this.rows = rows;
    }

    /** For the container's proxies. */
    RetainedRows() {
        this(null, null, null, null);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Duration usualAge() {
        return usualAge;
    }

    @Override
    public long count(Instant before) {
        return rows.count(before);
    }

    @Override
    public Deleted delete(Instant before, int limit) {
        return rows.delete(before, limit);
    }
}
