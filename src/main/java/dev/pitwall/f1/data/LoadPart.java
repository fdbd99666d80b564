package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.RowScope;
import java.util.Objects;

/** Some rows of one table of a source: what is read in one go. */
public record LoadPart(ResultTable table, RowScope scope) {

    public LoadPart {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(scope, "scope");
    }

    @Override
    public String toString() {
        return table.storedName() + " of " + scope;
    }
}
