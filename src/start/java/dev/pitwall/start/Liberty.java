package dev.pitwall.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An Open Liberty server.
 *
 * @param home the unpacked product, the folder {@code wlp}
 * @param user the folder that holds this server's configuration and state, which is made anew from {@code server-config}
 * @param name of the server, by which tools tell it from others on this machine
 */
public record Liberty(Path home, Path user, String name) {

    /** The name of the product's own server. */
    public static final String PRODUCT = "pitwall";

    private static final String READY = "CWWKF0011I";

    /** Which server.xml includes where it is. */
    private static final String APPLICATION = "application.xml";

    /** A request in flight may end; then the server goes. */
    private static final Duration TO_STOP = Duration.ofSeconds(30);

    /** The product from its archive, unpacked into {@code servers} if it is not there. */
    public static Path unpacked(Path archive, String version, Path servers) {
        return new Archive(archive, "")
                .unpackedInto(servers.toAbsolutePath().resolve("openliberty-" + version))
                .resolve("wlp");
    }

    /** The folder of the server's configuration. */
    public Path serverFolder() {
        return user.resolve("servers").resolve(name);
    }

    /** What the server says on its console. */
    public Path console() {
        return serverFolder().resolve("logs/console.log");
    }

    /** The server's log. */
    public Path messages() {
        return serverFolder().resolve("logs/messages.log");
    }

    /**
     * Lays out the configuration, all but the application. Files that an operator of this machine added to the folder stay.
     */
    public void configure(Path serverConfig) {
        try (Stream<Path> files = Files.list(serverConfig)) {
            Files.createDirectories(serverFolder().resolve("logs"));
            Files.deleteIfExists(serverFolder().resolve(APPLICATION));
            for (Path file : files.filter(file -> !file.endsWith(APPLICATION)).toList()) {
                Files.copy(file, serverFolder().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot configure the server in " + user + ": " + e.getMessage(), e);
        }
    }

    /** The first line of its console with a code such as {@code CWWKF0011I}. */
    Optional<String> said(String code) {
        try {
            return new String(Files.readAllBytes(console()), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(code))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether it has started, with or without an application. */
    boolean isReady() {
        return said(READY).isPresent();
    }

    /**
     * Adds the application: before the server starts, or when it is ready, and then it begins within a second. In between
     * it has read its configuration and does not yet look for changes.
     */
    public void deploy(Path serverConfig) {
        try {
            // Moved when it is whole: the server looks for it all the time.
            Path whole = Files.copy(
                    serverConfig.resolve(APPLICATION),
                    serverFolder().resolve(APPLICATION + ".part"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.move(whole, serverFolder().resolve(APPLICATION), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot deploy to the server in " + user + ": " + e.getMessage(), e);
        }
    }

    /**
     * Starts the server as a child of this process.
     *
     * @param java the {@code java} to run it with
     * @param options of the JVM, beside those in {@code jvm.options}
     * @param environment added to this process's own; the place for secrets, which the command line would show to everybody
     */
    public Process start(Path java, List<String> options, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.add("@" + home.resolve("lib/platform/java/java9.options"));
        command.addAll(jvmOptions());
        command.addAll(options);
        command.add("-javaagent:" + home.resolve("bin/tools/ws-javaagent.jar"));
        command.add("-jar");
        command.add(home.resolve("bin/tools/ws-server.jar").toString());
        command.add(name);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(serverFolder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(console().toFile()));
        builder.environment().putAll(new TreeMap<>(environment));
        builder.environment().put("WLP_USER_DIR", user.toString());
        builder.environment().put("WLP_OUTPUT_DIR", user.resolve("servers").toString());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start Open Liberty: " + e.getMessage(), e);
        }
    }

    private List<String> jvmOptions() {
        try (Stream<String> lines = Files.lines(serverFolder().resolve("jvm.options"))) {
            return lines.filter(line -> line.startsWith("-")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops a server and waits until it is gone. */
    public static void stop(ProcessHandle server) {
        Stopping.orderly(server, TO_STOP);
    }
}
