package dev.pitwall.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The database of a test run: the one that {@code mvn} starts, but with empty data, a free port, and less care for a crash. */
public final class TestMariaDb {

    public static final String USER = "pitwall";
    public static final String PASSWORD = "for-tests-only";

    private final int port;
    private final Runnable end;

    private TestMariaDb(int port, Runnable end) {
        this.port = port;
        this.end = end;
    }

    public int port() {
        return port;
    }

    /** Starts it; it ends with this JVM. */
    public static TestMariaDb start() {
        // A test run that dies has nothing to lose.
        return start(List.of(
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=OFF",
                "--innodb-buffer-pool-size=64M",
                "--debug-no-sync"));
    }

    /** Starts one that commits as the product's does, so that its times are the product's; it ends with this JVM. */
    public static TestMariaDb startDurable() {
        return start(List.of());
    }

    private static TestMariaDb start(List<String> options) {
        int port = PortProbe.anyFree();
        try {
            Path folder = Path.of("target", "test-database", Integer.toString(port));
            Archive.delete(folder); // a test run that was killed on the same port left its tables
            Files.createDirectories(folder);
            MariaDb database = new MariaDb(programs(), folder, port, options);
            database.install();
            Process server = database.start(
                    List.of(
                            "CREATE USER IF NOT EXISTS '" + USER + "'@'127.0.0.1' IDENTIFIED BY '" + PASSWORD + "';",
                            "GRANT ALL ON *.* TO '" + USER + "'@'127.0.0.1' WITH GRANT OPTION;"),
                    started -> {});
            Runnable end = () -> end(server, folder);
            Runtime.getRuntime().addShutdownHook(new Thread(end, "stop test database"));
            return new TestMariaDb(port, end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it before this JVM does, and deletes its data. */
    public void stop() {
        end.run();
    }

    private static void end(Process server, Path folder) {
        server.destroyForcibly();
        server.onExit().join();
        try {
            Archive.delete(folder);
        } catch (IOException e) {
            System.err.println("Left behind: " + folder + ": " + e.getMessage());
        }
    }

    private static MariaDbPrograms programs() {
        Optional<MachineKind> machine = MachineKind.ofThisMachine();
        Path servers = Path.of(System.getProperty("pitwall.servers", ".pitwall/servers"));
        return machine.map(kind -> MariaDbPrograms.unpacked(kind, archive(kind), servers))
                .or(() -> MariaDbPrograms.installed(System.getenv("PATH")))
                .orElseThrow(() -> new StartFailure("The tests need an installed MariaDB on this machine."));
    }

    /** The archive is on the class path. */
    private static Path archive(MachineKind machine) {
        URL share = TestMariaDb.class.getClassLoader().getResource(MariaDbPrograms.archiveFolder(machine) + "share/");
        try {
            JarURLConnection connection = (JarURLConnection) share.openConnection();
            return Path.of(connection.getJarFileURL().toURI());
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(share.toString(), e);
        }
    }
}
