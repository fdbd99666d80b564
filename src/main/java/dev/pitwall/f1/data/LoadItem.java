package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.SourceItem;
import java.util.Objects;

/** A row as the reader of a chunk hands it to the processor: parsed or refused by its source, with the table it stood in. */
public record LoadItem(ResultTable table, SourceItem<?> item) {

    public LoadItem {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(item, "item");
    }
}
