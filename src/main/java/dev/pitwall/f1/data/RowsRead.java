package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.SourceRows;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.TimingTable;
import dev.pitwall.orchestration.definition.RunContext;
import java.util.List;
import java.util.Optional;

/** All rows of a small table of a source: those that were understood, in its order, and those that were not. */
public record RowsRead<T>(List<T> rows, List<SourceItem.Refused<T>> refused) {

    public static <T> RowsRead<T> of(TimingSource source, TimingTable<T> table) {
        try (SourceRows<T> open = source.rows(table, RowScope.everything())) {
            List<SourceItem<T>> items = open.remaining();
            return new RowsRead<>(
                    items.stream()
                            .map(SourceItem::row)
                            .flatMap(Optional::stream)
                            .toList(),
                    items.stream()
                            .map(SourceItem::refusal)
                            .flatMap(Optional::stream)
                            .toList());
        }
    }

    /** Keeps with the run what was not understood. */
    public void refuseIn(RunContext run) {
        refused.forEach(row ->
                run.refuse(row.origin().toString(), row.raw(), row.reason().sentence()));
    }
}
