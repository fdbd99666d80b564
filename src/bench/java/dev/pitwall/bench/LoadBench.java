package dev.pitwall.bench;

import dev.pitwall.f1.analytics.LapLoad;
import dev.pitwall.testing.Database;

/** A million laps into the database through the chunk step, beside LOAD DATA of the same rows into a table like it. */
final class LoadBench implements Benchmark {

    private static final int LAPS = 1_000_000;

    @Override
    public String measure() throws Exception {
        try {
            return LapLoad.measure(Integer.getInteger("laps", LAPS));
        } finally {
            Database.shared().stop();
        }
    }
}
