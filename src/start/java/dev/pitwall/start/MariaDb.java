package dev.pitwall.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A MariaDB server on this machine, reachable from this machine only.
 *
 * <p>Its folder holds {@code data}, {@code tmp}, {@code mariadb.log}, {@code mariadb.pid} and the SQL that gives the accounts
 * their passwords at every start. Nothing of it lies under the system's temporary folder, so data survives a restart.
 */
public final class MariaDb {

    private static final Duration TO_INSTALL = Duration.ofMinutes(3);
    private static final Duration TO_START = Duration.ofMinutes(2);
    /** InnoDB writes its pages on the way out; on a slow disk with a full buffer pool that takes seconds. */
    private static final Duration TO_STOP = Duration.ofSeconds(30);

    private static final String LOG_FILE_SIZE = "24M";

    private final MariaDbPrograms programs;
    private final Path folder;
    private final int port;
    private final List<String> options;

    /**
     * @param port where it listens, on 127.0.0.1
     * @param options further options of {@code mariadbd}
     */
    public MariaDb(MariaDbPrograms programs, Path folder, int port, List<String> options) {
        this.programs = programs;
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.options = List.copyOf(options);
    }

    /** The file in which the server tells its process id. */
    public Path pidFile() {
        return folder.resolve("mariadb.pid");
    }

    /** What the server and its installer said. */
    public Path log() {
        return folder.resolve("mariadb.log");
    }

    /** Makes the data folder if there is none; one that was left half made by a kill is made anew. */
    public void install() {
        Path data = folder.resolve("data");
        Path whole = installed();
        if (Files.exists(whole)) {
            return;
        }
        try {
            Archive.delete(data);
            Files.createDirectories(data);
            Files.createDirectories(temporary());
            List<String> command = new ArrayList<>(List.of(programs.installer().toString()));
            if (MachineKind.isWindows()) {
                command.add("--datadir=" + data);
            } else {
                command.addAll(List.of("--no-defaults", "--force", "--skip-name-resolve", "--skip-test-db"));
                command.add("--auth-root-authentication-method=socket");
                // A small log is made in a tenth of the time, and is what the server is started with.
                command.add("--innodb-log-file-size=" + LOG_FILE_SIZE);
                command.add("--datadir=" + data);
                // A server that starts deletes what another left in the folder, and in /tmp also what another still
                // uses.
                command.add("--tmpdir=" + temporary());
                programs.base().ifPresent(base -> command.add("--basedir=" + base));
                userOption().ifPresent(command::add);
            }
            run(command);
            Files.createFile(whole);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the database folder " + data + ": " + e.getMessage(), e);
        }
    }

    /** Whether {@link #install} has something to do. */
    boolean isNew() {
        return !Files.exists(installed());
    }

    private Path temporary() {
        return folder.resolve("tmp");
    }

    private Path installed() {
        return folder.resolve("installed");
    }

    private void run(List<String> command) throws IOException {
        Process process = process(command).start();
        try {
            if (!process.waitFor(TO_INSTALL.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new StartFailure("The database was not installed within " + TO_INSTALL.toSeconds() + " s; "
                        + log() + " tells how far it came.");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StartFailure("Stopped while the database was being installed", e);
        }
        if (process.exitValue() != 0) {
            throw new StartFailure("The database could not be installed, exit code " + process.exitValue()
                    + ". The end of " + log() + ":\n" + LogTail.of(log()));
        }
    }

    /**
     * Starts the server and returns when it answers on its port.
     *
     * @param accounts SQL that the server runs at each start before it accepts anybody, one statement a line
     * @param asSoonAsItRuns is given the process long before it answers
     */
    public Process start(List<String> accounts, Consumer<Process> asSoonAsItRuns) {
        try {
            Files.createDirectories(temporary());
            Path initFile = OwnerOnly.write(folder.resolve("accounts.sql"), String.join("\n", accounts) + "\n");
            Files.deleteIfExists(pidFile());
            Process process = process(command(initFile)).start();
            asSoonAsItRuns.accept(process);
            PortProbe probe = new PortProbe(port);
            Deadline deadline = Deadline.in(TO_START);
            while (!(Files.exists(pidFile()) && probe.answers())) {
                if (!process.isAlive()) {
                    throw new StartFailure("The database stopped at once, exit code " + process.exitValue()
                            + ". The end of " + log() + ":\n" + LogTail.of(log()));
                }
                if (deadline.isOver()) {
                    process.destroy();
                    throw new StartFailure("The database did not answer on port " + port + " within "
                            + TO_START.toSeconds() + " s. The end of " + log() + ":\n" + LogTail.of(log()));
                }
                Deadline.pause();
            }
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the database: " + e.getMessage(), e);
        }
    }

    private List<String> command(Path initFile) {
        List<String> command = new ArrayList<>();
        command.add(programs.server().toString());
        command.add("--no-defaults");
        programs.base().ifPresent(base -> command.add("--basedir=" + base));
        command.add("--datadir=" + folder.resolve("data"));
        command.add("--tmpdir=" + temporary());
        command.add("--pid-file=" + pidFile());
        command.add("--init-file=" + initFile);
        command.add("--bind-address=127.0.0.1");
        command.add("--port=" + port);
        if (!MachineKind.isWindows()) {
            // Relative to the data folder: a whole path may be longer than the 107 bytes that the kernel allows.
            command.add("--socket=mariadb.sock");
        }
        command.add("--skip-name-resolve");
        // On the loopback address it protects nothing, and to make a key at each start takes up to twenty seconds.
        command.add("--skip-ssl");
        command.add("--default-time-zone=+00:00");
        command.add("--character-set-server=utf8mb4");
        command.add("--max-allowed-packet=64M");
        command.add("--innodb-log-file-size=" + LOG_FILE_SIZE);
        userOption().ifPresent(command::add);
        command.addAll(options);
        return command;
    }

    /** As root the server refuses to run unless it is told that root is meant. */
    private static Optional<String> userOption() {
        return "root".equals(System.getProperty("user.name")) ? Optional.of("--user=root") : Optional.empty();
    }

    private ProcessBuilder process(List<String> command) {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    }

    /** Stops a server and waits until it has written everything; after a deadline it is killed, which InnoDB survives. */
    public static void stop(ProcessHandle server) {
        Stopping.orderly(server, TO_STOP);
    }
}
