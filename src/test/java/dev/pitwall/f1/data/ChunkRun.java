package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.RememberingRun;
import jakarta.batch.api.chunk.ItemReader;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Does what a batch container does with the load step: a chunk of items is read, checked and written in one transaction, with
 * the checkpoint beside it. It can be made to die before a chunk commits.
 */
final class ChunkRun {

    /** What became of the rows, as the container counts them. */
    record Counts(long read, long written, long filtered, long skipped) {}

    /** The machine went away. */
    static final class Killed extends RuntimeException {}

    private static final int CHUNK = 500;

    private final Entities database;
    private final TimingSource source;
    private final RememberingRun run;
    private Serializable checkpoint;
    private Runnable beforeWriting = () -> {};

    ChunkRun(Entities database, TimingSource source, RememberingRun run) {
        this.database = database;
        this.source = source;
        this.run = run;
    }

    /** Something else happens each time that the rows of a chunk are read and checked, and not written yet. */
    ChunkRun beforeWriting(Runnable event) {
        beforeWriting = event;
        return this;
    }

    Counts toTheEnd(ItemReader reader) {
        return upTo(reader, Optional.empty());
    }

    /** @param chunks that commit before the machine goes away */
    Counts upTo(ItemReader reader, Optional<Integer> chunks) {
        try {
            reader.open(checkpoint);
            Counts counts = new Counts(0, 0, 0, 0);
            ProcessorState state = new ProcessorState();
            for (int chunk = 0; !state.ended; chunk++) {
                boolean dies =
                        chunks.filter(limit -> limit.equals(state.chunks)).isPresent();
                counts = chunk(reader, state, counts, dies);
                state.chunks++;
            }
            reader.close();
            return counts;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class ProcessorState {
        private boolean ended;
        private int chunks;
    }

    private Counts chunk(ItemReader reader, ProcessorState state, Counts before, boolean dies) {
        return database.inTransaction(entities -> {
            StoredResults stored = new StoredResults(entities);
            SessionRowCheck check = new SessionRowCheck(stored);
            RefusedRows refused = new RefusedRows(new RefusedRowStore(entities), source, run, Clock.systemUTC());
            List<Object> checked = new ArrayList<>();
            int read = 0;
            int filtered = 0;
            int skipped = 0;
            try {
                for (Object item = reader.readItem(); item != null; item = read < CHUNK ? reader.readItem() : null) {
                    read++;
                    try {
                        CheckedRow row = check.processItem(item);
                        filtered += row == null ? 1 : 0;
                        if (row != null) {
                            checked.add(row);
                        }
                    } catch (RowRefusedException refusal) {
                        skipped++;
                        refused.onSkipProcessItem(item, refusal);
                    }
                }
                state.ended = read < CHUNK;
                beforeWriting.run();
                new SessionRowWriter(stored, source, run, Clock.systemUTC()).writeItems(checked);
                Serializable reached = reader.checkpointInfo();
                if (dies) {
                    throw new Killed();
                }
                checkpoint = reached;
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return new Counts(
                    before.read() + read,
                    before.written() + checked.size(),
                    before.filtered() + filtered,
                    before.skipped() + skipped);
        });
    }
}
