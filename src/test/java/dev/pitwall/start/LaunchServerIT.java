package dev.pitwall.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Starts the product as {@code mvn} does, from a JVM that plays Maven, and kills that. */
@Tag("launch")
@DisabledIfSystemProperty(
        named = "pitwall.test.server",
        matches = "wildfly",
        disabledReason = "mvn starts Open Liberty")
class LaunchServerIT {

    private static final Path PROJECT = Path.of("target/launch").toAbsolutePath();
    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final Duration TO_STOP = Duration.ofSeconds(90);

    private final int httpPort = PortProbe.anyFree();
    private final int databasePort = PortProbe.anyFree();
    private Process maven;

    @BeforeEach
    void project_without_data() throws IOException {
        Archive.delete(PROJECT);
        Path configuration = Files.createDirectories(PROJECT.resolve("server-config/liberty"));
        try (var files = Files.list(Path.of("server-config/liberty"))) {
            for (Path file : files.toList()) {
                Files.copy(file, configuration.resolve(file.getFileName()));
            }
        }
    }

    @AfterEach
    void leave_nothing_running() {
        if (maven != null) {
            maven.destroyForcibly();
        }
        notes().forEach(process -> await().atMost(TO_STOP).until(() -> !process.isAlive()));
    }

    @Test
    void a_killed_maven_leaves_no_process_and_the_next_start_works() throws IOException {
        maven = startMaven();
        await().atMost(TO_START).until(this::isUp);
        List<ProcessHandle> servers = notes();
        assertThat(servers).hasSize(2);

        maven.destroyForcibly();

        await().atMost(TO_STOP).until(() -> servers.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(new PortProbe(httpPort).isFree()).isTrue();
        assertThat(new PortProbe(databasePort).isFree()).isTrue();

        maven = startMaven();
        await().atMost(TO_START).until(this::isUp);
        assertThat(Files.readString(PROJECT.resolve("start.log"))).contains("Pitwall runs at");
    }

    private Process startMaven() throws IOException {
        String classPath = Path.of("target/classes").toAbsolutePath().toString();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dpitwall.http.port=" + httpPort,
                        "-Dpitwall.database.port=" + databasePort,
                        "-Dpitwall.servers="
                                + Path.of(System.getProperty("pitwall.servers", ".pitwall/servers"))
                                        .toAbsolutePath(),
                        "-cp",
                        classPath,
                        Start.class.getName(),
                        "project=" + PROJECT,
                        "classes=" + classPath,
                        "war=" + System.getProperty("pitwall.test.war"),
                        "libraries=" + Path.of("target/server-lib").toAbsolutePath(),
                        "liberty=" + libertyVersion(),
                        "repository=" + repository())
                .redirectErrorStream(true)
                .redirectOutput(PROJECT.resolve("start.log").toFile())
                .start();
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

    private boolean isUp() throws IOException {
        assertThat(maven.isAlive())
                .as(Files.readString(PROJECT.resolve("start.log")))
                .isTrue();
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + httpPort + "/").toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK
                    && Files.readString(PROJECT.resolve("start.log")).contains("Pitwall runs at");
        } catch (IOException e) {
            return false;
        }
    }

    private static List<ProcessHandle> notes() {
        List<ProcessHandle> running = new ArrayList<>();
        for (String name : List.of("database.pid", "server.pid")) {
            Optional<ProcessHandle> process =
                    Child.read(PROJECT.resolve(".pitwall/run").resolve(name)).flatMap(Child::alive);
            process.ifPresent(running::add);
        }
        return running;
    }
}
