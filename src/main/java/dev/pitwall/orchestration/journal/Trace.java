package dev.pitwall.orchestration.journal;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The whole trace of what was thrown, causes and all, as it is kept. */
public final class Trace {

    private Trace() {}

    public static String of(Throwable thrown) {
        var trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
