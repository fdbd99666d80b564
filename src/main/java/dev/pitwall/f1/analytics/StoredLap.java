package dev.pitwall.f1.analytics;

import dev.pitwall.f1.timing.LapRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A lap as the table holds it.
 *
 * @param cells one for each {@link LapColumn}, in its order; null is "not known"
 */
record StoredLap(List<Object> cells) {

    StoredLap {
        if (cells.size() != LapColumn.values().length) {
            throw new IllegalArgumentException(
                    "cells are " + cells.size() + "; allowed are " + LapColumn.values().length);
        }
        cells = Collections.unmodifiableList(Arrays.asList(cells.toArray()));
    }

    static StoredLap of(LapRow lap, String eventName) {
        List<Object> cells = new ArrayList<>(LapColumn.values().length);
        for (LapColumn column : LapColumn.values()) {
            cells.add(column == LapColumn.EVENT ? eventName : column.of(lap));
        }
        return new StoredLap(cells);
    }

    Object get(LapColumn column) {
        return cells.get(column.ordinal());
    }

    /** Season, round, session, driver and lap. */
    List<Object> key() {
        return cells.subList(0, LapColumn.KEYS);
    }

    LapSession session() {
        return new LapSession((int) get(LapColumn.SEASON), (int) get(LapColumn.ROUND), (String) get(LapColumn.SESSION));
    }
}
