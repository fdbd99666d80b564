package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.EventRow;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.SourceRows;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.TimingTable;
import java.util.List;
import java.util.Optional;

/** The events of a source: those that were understood, in the order of time, and those that were not. */
record EventRowsRead(List<EventRow> rows, List<SourceItem.Refused<EventRow>> refused) {

    static EventRowsRead of(TimingSource source) {
        try (SourceRows<EventRow> open = source.rows(TimingTable.EVENTS, RowScope.everything())) {
            List<SourceItem<EventRow>> items = open.remaining();
            return new EventRowsRead(
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
}
