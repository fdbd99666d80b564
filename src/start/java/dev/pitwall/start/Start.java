package dev.pitwall.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What Maven runs first, inside its own JVM: it hands the settings to a {@link Supervisor} in a JVM of its own, which starts the
 * servers while Maven builds what they will serve. {@link Run} follows when that is built.
 *
 * <p>A killed Maven cannot tidy up. The supervisor outlives it for as long as it takes to stop the servers in order.
 */
public final class Start {

    /** The supervisor gives each of two servers half of it. */
    private static final long TO_STOP_SECONDS = 75;

    private Start() {}

    /**
     * Returns when nothing is in the way of the servers: their ports are free, and there is room for them.
     *
     * @param arguments {@code name=value} pairs, which the pom gives: see {@link BuildFacts}
     */
    public static void main(String[] arguments) throws IOException {
        BuildFacts build = BuildFacts.of(arguments);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It waits most of its life: the smallest machine will do, and starts fastest.
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                build.classes().toString(),
                Supervisor.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Settings.asEnvironment(
                        System.getProperties(), Path.of("").toAbsolutePath()));
        Process supervisor = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor), "stop Pitwall"));
        awaitSupervision(supervisor, build.notes());
    }

    private static void awaitSupervision(Process supervisor, Notes notes) {
        while (notes.supervisor().stream().noneMatch(noted -> noted.pid() == supervisor.pid())) {
            if (!supervisor.isAlive()) {
                throw new StartFailure("Pitwall did not start; the reason stands above.");
            }
            Deadline.pause();
        }
    }

    /** Maven's own end (Ctrl-C, SIGTERM, a build that fails): the prompt comes back when everything is down, not before. */
    private static void stop(Process supervisor) {
        supervisor.destroy();
        try {
            supervisor.waitFor(TO_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
