package dev.pitwall.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What Maven runs, inside its own JVM: it hands the settings to a {@link Supervisor} in a JVM of its own and waits for it.
 *
 * <p>A killed Maven cannot tidy up. The supervisor outlives it for as long as it takes to stop the servers in order.
 */
public final class Start {

    /** The supervisor gives each of two servers half of it. */
    private static final long TO_STOP_SECONDS = 75;

    private Start() {}

    /**
     * @param arguments {@code name=value} pairs, which the pom gives: see {@link BuildFacts}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path classes = Path.of("").toAbsolutePath();
        for (String argument : arguments) {
            if (argument.startsWith("classes=")) {
                classes = Path.of(argument.substring("classes=".length()));
            }
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It waits most of its life: the smallest machine will do, and starts fastest.
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes.toString(),
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
        if (exit != 0) {
            throw new StartFailure("Pitwall ended with exit code " + exit + "; the reason stands above.");
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
