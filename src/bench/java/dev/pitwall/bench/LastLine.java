package dev.pitwall.bench;

import dev.pitwall.bench.server.Stops;

/** Ends the command, and Maven with it, by a line with nothing of Maven's below it. */
public final class LastLine {

    private LastLine() {}

    /** Stops what was started, prints the line on standard output and ends the JVM with this exit code. */
    public static void print(String line, int exitCode) {
        Stops.now();
        System.err.flush();
        System.out.println(line);
        System.out.flush();
        // Not exit: Maven's shutdown hook prints a colour reset below the line.
        Runtime.getRuntime().halt(exitCode);
    }
}
