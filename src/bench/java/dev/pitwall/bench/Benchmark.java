package dev.pitwall.bench;

/**
 * One measurement: {@code mvn -Pbench -Dbench=launch} runs {@code LaunchBench}, found in this package by that name and made with
 * its constructor without parameters. It takes what it needs from {@code dev.pitwall.bench.server}.
 */
public interface Benchmark {

    /**
     * Measures, and says on the way how far it is.
     *
     * @return the figures in one line, as {@code name=value} pairs with units in the names; {@link Bench} prints it last
     */
    String measure() throws Exception;
}
