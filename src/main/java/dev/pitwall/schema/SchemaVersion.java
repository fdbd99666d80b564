package dev.pitwall.schema;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a group of tables has come, from Flyway's history.
 *
 * @param schema the schema in the database
 * @param version the newest that was applied; empty before the first
 * @param description what that script says of itself
 * @param at when it was applied
 * @param applied scripts that were applied
 * @param expected scripts that this application has
 * @param failed the script that failed and was not mended
 */
public record SchemaVersion(
        String schema,
        String group,
        Optional<String> version,
        Optional<String> description,
        Optional<Instant> at,
        int applied,
        int expected,
        Optional<String> failed) {

    /** Whether the tables are as this application expects them. */
    public boolean current() {
        return failed.isEmpty() && applied >= expected;
    }
}
