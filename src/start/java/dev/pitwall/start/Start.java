package dev.pitwall.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What Maven runs, inside its own JVM: it hands the settings to a {@link Supervisor} in a JVM of its own and waits for it.
 *
 * <p>A killed Maven cannot tidy up. The supervisor outlives it for as long as it takes to stop the servers in order.
 */
public final class Start {

    /** The supervisor gives each of two servers half of it. */
    private static final long TO_STOP_SECONDS = 75;

    /** SIGINT and SIGTERM, which are how it is meant to end. */
    private static final Set<Integer> BY_SIGNAL = Set.of(130, 143);

    private Start() {}

    /**
     * @param arguments {@code name=value} pairs, which the pom gives: see {@link BuildFacts}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It waits most of its life: the smallest machine will do, and starts fastest.
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                BuildFacts.of(arguments).classes().toString(),
                Supervisor.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Settings.asEnvironment(
                        System.getProperties(), Path.of("").toAbsolutePath()));
        Process supervisor = builder.start();
        Thread untilStopped = new Thread(() -> stop(supervisor), "stop Pitwall");
        Runtime.getRuntime().addShutdownHook(untilStopped);
        int exit = supervisor.waitFor();
        if (exit == Supervisor.FAILED) {
            throw new StartFailure("Pitwall did not start; the reason stands above.");
        }
        if (exit != 0 && !BY_SIGNAL.contains(exit)) {
            // Somebody killed it, so it could not stop its children.
            new Children(BuildFacts.of(arguments).notes()).stopOrphans(new Progress(System.out));
            throw new StartFailure("The process that watched over Pitwall was killed, exit code " + exit + ".");
        }
    }

    /** Maven's own end (Ctrl-C, SIGTERM): the prompt comes back when everything is down, not before. */
    private static void stop(Process supervisor) {
        supervisor.destroy();
        try {
            supervisor.waitFor(TO_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
