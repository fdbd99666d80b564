package dev.pitwall.f1.timing.files;

import dev.pitwall.f1.timing.ReadCounts;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.SourceRows;
import java.util.Optional;

/** The rows of a file that is not there and need not be. */
final class NoRows<T> implements SourceRows<T> {

    @Override
    public Optional<SourceItem<T>> next() {
        return Optional.empty();
    }

    @Override
    public boolean skipOne() {
        return false;
    }

    @Override
    public long position() {
        return 0;
    }

    @Override
    public ReadCounts counts() {
        return ReadCounts.NONE;
    }

    @Override
    public void close() {}
}
