package dev.pitwall.f1.timing.files;

import dev.pitwall.f1.timing.CompoundRow;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.SourceRows;
import dev.pitwall.f1.timing.SourceUnavailableException;
import java.io.ByteArrayInputStream;
import java.util.List;

/** A {@code compounds.csv} that lies in no folder of the format. */
public final class CompoundsFile {

    private CompoundsFile() {}

    /**
     * Its rows in its order; one that is not understood is refused alone.
     *
     * @param address where it was read
     * @throws SourceUnavailableException when it lacks a column that must be there
     */
    public static List<SourceItem<CompoundRow>> rows(String address, byte[] csv, RowScope scope) {
        try (SourceRows<CompoundRow> rows =
                new FileRows<>(FileTables.COMPOUNDS, address, address, () -> new ByteArrayInputStream(csv), scope)) {
            return rows.remaining();
        }
    }
}
