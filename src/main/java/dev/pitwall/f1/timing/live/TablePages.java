package dev.pitwall.f1.timing.live;

import dev.pitwall.f1.timing.PagedRows;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.SourceRows;
import dev.pitwall.f1.timing.TimingTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Which pages make up which table, each table with pages of its own row type. A table without pages is empty. */
final class TablePages {

    private final Map<TimingTable<?>, Pages<?>> tables = new HashMap<>();

    <T> TablePages with(TimingTable<T> table, Function<RowScope, Stream<Supplier<List<SourceItem<T>>>>> pages) {
        tables.put(table, new Pages<>(pages));
        return this;
    }

    @SuppressWarnings("unchecked") // with() pairs a table with pages of its row type
    <T> SourceRows<T> rows(TimingTable<T> table, RowScope scope) {
        Pages<T> pages = (Pages<T>) tables.get(table);
        return pages == null
                ? PagedRows.none()
                : new PagedRows<>(pages.of().apply(scope).iterator());
    }

    private record Pages<T>(Function<RowScope, Stream<Supplier<List<SourceItem<T>>>>> of) {}
}
