package dev.pitwall.bench.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A server's folders with the WAR on it, ready to be started again and again. */
interface Installation {

    /**
     * Starts the server as a child of this process.
     *
     * @param options of the JVM
     * @param settings as environment variables
     */
    Process start(List<String> options, Map<String, String> settings) throws IOException;

    /** What the server says. */
    Path log();
}
