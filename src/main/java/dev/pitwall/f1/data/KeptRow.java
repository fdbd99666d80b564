package dev.pitwall.f1.data;

import java.time.Instant;

/** A row of a dimension: it knows what it says, and tells whether something else was new to it. */
public interface KeptRow<V> {

    /** Says from now on what this value says; false when it did so already, and then nothing changes. */
    boolean take(V value, Instant at);
}
