package dev.pitwall.f1.timing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Rows that come in pages, each fetched when it is reached: a session, or a season of an API. */
public final class PagedRows<T> implements SourceRows<T> {

    private final Iterator<Supplier<List<SourceItem<T>>>> pages;
    private final Deque<SourceItem<T>> page = new ArrayDeque<>();
    private long position;
    private ReadCounts counts = ReadCounts.NONE;

    public PagedRows(Iterator<Supplier<List<SourceItem<T>>>> pages) {
        this.pages = pages;
    }

    public static <T> PagedRows<T> none() {
        return new PagedRows<>(List.<Supplier<List<SourceItem<T>>>>of().iterator());
    }

    @Override
    public Optional<SourceItem<T>> next() {
        Optional<SourceItem<T>> item = take();
        item.ifPresent(there -> counts = there.fold(parsed -> counts.plusParsed(), refused -> counts.plusRefused()));
        return item;
    }

    @Override
    public boolean skipOne() {
        return take().isPresent();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public ReadCounts counts() {
        return counts;
    }

    @Override
    public void close() {
        page.clear();
    }

    private Optional<SourceItem<T>> take() {
        while (page.isEmpty() && pages.hasNext()) {
            page.addAll(pages.next().get());
        }
        if (page.isEmpty()) {
            return Optional.empty();
        }
        position++;
        return Optional.of(page.pop());
    }
}
