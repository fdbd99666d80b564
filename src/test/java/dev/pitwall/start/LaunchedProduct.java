package dev.pitwall.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The product as {@code mvn} starts it, with a folder and ports of its own, by a process that plays Maven and can be killed. */
public final class LaunchedProduct implements AutoCloseable {

    private static final Path PROJECT = Path.of("target/launch").toAbsolutePath();
    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final Duration TO_STOP = Duration.ofSeconds(90);

    private final int httpPort = PortProbe.anyFree();
    private final int databasePort = PortProbe.anyFree();
    private final String token;
    private Process maven;

    private LaunchedProduct(String token) {
        this.token = token;
    }

    /**
     * Nothing is started yet, and there are no data.
     *
     * @param token of the administrator
     */
    public static LaunchedProduct withoutData(String token) throws IOException {
        Archive.delete(PROJECT);
        Path configuration = Files.createDirectories(PROJECT.resolve("server-config/liberty"));
        try (var files = Files.list(Path.of("server-config/liberty"))) {
            for (Path file : files.toList()) {
                Files.copy(file, configuration.resolve(file.getFileName()));
            }
        }
        return new LaunchedProduct(token);
    }

    /** Returns when it says where it runs, and does. */
    public void start() throws IOException {
        String classPath = Stream.of("target/classes", "target/test-classes")
                .map(folder -> Path.of(folder).toAbsolutePath().toString())
                .reduce((one, other) -> one + System.getProperty("path.separator") + other)
                .orElseThrow();
        maven = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dpitwall.http.port=" + httpPort,
                        "-Dpitwall.database.port=" + databasePort,
                        "-Dpitwall.admin.token=" + token,
                        "-Dpitwall.servers="
                                + Path.of(System.getProperty("pitwall.servers", ".pitwall/servers"))
                                        .toAbsolutePath(),
                        "-cp",
                        classPath,
                        LikeMaven.class.getName(),
                        "project=" + PROJECT,
                        "classes=" + Path.of("target/classes").toAbsolutePath(),
                        "war=" + System.getProperty("pitwall.test.war"),
                        "libraries=" + Path.of("target/server-lib").toAbsolutePath(),
                        "liberty=" + libertyVersion(),
                        "repository=" + repository())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        await().atMost(TO_START).until(this::isUp);
    }

    public String address() {
        return "http://127.0.0.1:" + httpPort;
    }

    /** As {@code kill -9} does it: nothing of Maven can tidy up. */
    public void killMaven() {
        maven.destroyForcibly();
    }

    /** The database and the server, while they run. */
    public List<ProcessHandle> servers() {
        return Stream.of("database", "server")
                .map(role -> Child.read(Notes.of(PROJECT).process(role)).flatMap(Child::alive))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns when nothing of it runs and its ports are free. */
    public void awaitGone(List<ProcessHandle> servers) {
        await().atMost(TO_STOP).until(() -> servers.stream().noneMatch(ProcessHandle::isAlive));
        await().atMost(TO_STOP).until(() -> Notes.of(PROJECT).supervisor().isEmpty());
        assertThat(new PortProbe(httpPort).isFree()).isTrue();
        assertThat(new PortProbe(databasePort).isFree()).isTrue();
    }

    @Override
    public void close() {
        if (maven != null) {
            List<ProcessHandle> servers = servers();
            killMaven();
            awaitGone(servers);
        }
    }

    private boolean isUp() {
        assertThat(maven.isAlive()).as(said()).isTrue();
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address() + "/").toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK && said().contains("Pitwall runs at");
        } catch (IOException e) {
            return false;
        }
    }

    private static String said() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path log() {
        return PROJECT.resolve("start.log");
    }

    private static String libertyVersion() {
        return serverArchive().getParent().getFileName().toString();
    }

    private static Path repository() {
        // …/io/openliberty/openliberty-runtime/VERSION/FILE
        return serverArchive().getParent().getParent().getParent().getParent().getParent();
    }

    private static Path serverArchive() {
        return Path.of(System.getProperty("pitwall.test.serverArchive"));
    }
}
