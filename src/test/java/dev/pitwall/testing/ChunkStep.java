package dev.pitwall.testing;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.batch.api.chunk.ItemWriter;
import jakarta.batch.api.chunk.listener.SkipProcessListener;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Does what a batch container does with a chunk step: items are read, processed and written in one transaction, and what the reader
 * says then is its checkpoint. It can be made to die before a chunk commits, and then be restarted.
 */
public final class ChunkStep {

    /** What became of the items, as the container counts them. */
    public record Counts(long read, long written, long filtered, long skipped) {}

    /** The machine went away. */
    public static final class Killed extends RuntimeException {}

    /** The artifacts, made anew for each start as the container does. */
    public record Artifacts(
            Supplier<ItemReader> reader, Supplier<ItemProcessor> processor, Supplier<ItemWriter> writer) {}

    /** Whose transactions the chunks are. */
    public interface Transactions {

        /** Does the work in a transaction, which is rolled back when the work throws. */
        <T> T inTransaction(Callable<T> work) throws Exception;
    }

    private final Transactions database;
    private final Artifacts artifacts;
    private final int size;
    private final Predicate<Exception> skippable;
    private SkipProcessListener skipped = (item, refusal) -> {};
    private Serializable checkpoint;

    public ChunkStep(Transactions database, Artifacts artifacts, int size, Predicate<Exception> skippable) {
        this.database = database;
        this.artifacts = artifacts;
        this.size = size;
        this.skippable = skippable;
    }

    /** Is told of each item that is skipped, in the transaction of its chunk. */
    public ChunkStep telling(SkipProcessListener listener) {
        skipped = listener;
        return this;
    }

    public Counts toTheEnd() throws Exception {
        return run(Optional.empty());
    }

    /** Commits so many chunks, and dies when the next one is written and not committed. */
    public void dieAfter(int chunks) throws Exception {
        try {
            run(Optional.of(chunks));
        } catch (Killed expected) {
            return;
        }
        throw new IllegalStateException("the step ended within " + chunks + " chunks");
    }

    private Counts run(Optional<Integer> chunks) throws Exception {
        ItemReader reader = artifacts.reader().get();
        ItemProcessor processor = artifacts.processor().get();
        ItemWriter writer = artifacts.writer().get();
        Counts counts = new Counts(0, 0, 0, 0);
        try {
            database.inTransaction(() -> {
                reader.open(checkpoint);
                writer.open(null);
                return null;
            });
            boolean goesOn = true;
            for (int chunk = 0; goesOn; chunk++) {
                boolean dies = chunks.isPresent() && chunks.get() == chunk;
                Counts of = database.inTransaction(() -> chunk(reader, processor, writer, dies));
                counts = new Counts(
                        counts.read() + of.read(),
                        counts.written() + of.written(),
                        counts.filtered() + of.filtered(),
                        counts.skipped() + of.skipped());
                goesOn = of.read() == size;
            }
            return counts;
        } finally {
            reader.close();
            writer.close();
        }
    }

    private Counts chunk(ItemReader reader, ItemProcessor processor, ItemWriter writer, boolean dies) throws Exception {
        List<Object> out = new ArrayList<>();
        int read = 0;
        int filtered = 0;
        int skips = 0;
        while (read < size) {
            Object item = reader.readItem();
            if (item == null) {
                break;
            }
            read++;
            try {
                Object result = processor.processItem(item);
                if (result == null) {
                    filtered++;
                } else {
                    out.add(result);
                }
            } catch (Exception refusal) {
                if (!skippable.test(refusal)) {
                    throw refusal;
                }
                skips++;
                skipped.onSkipProcessItem(item, refusal);
            }
        }
        if (!out.isEmpty()) {
            writer.writeItems(out);
        }
        Serializable reached = reader.checkpointInfo();
        if (dies) {
            throw new Killed();
        }
        checkpoint = reached;
        return new Counts(read, out.size(), filtered, skips);
    }
}
