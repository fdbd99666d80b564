package dev.pitwall.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(said));
    private Process process;

    @TempDir
    private Path notes;

    /** A process that waits until it is stopped. */
    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of("target/test-classes").toAbsolutePath().toString(),
                        Waiting.class.getName())
                .start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void what_an_earlier_start_left_running_is_stopped() {
        new Children(new Notes(notes)).add(Children.Role.SERVER, process);

        new Children(new Notes(notes)).stopOrphans(progress);

        assertThat(process.isAlive()).isFalse();
        assertThat(said.toString()).contains("Stopping Open Liberty of an earlier start");
        assertThat(notes).isEmptyDirectory();
    }

    @Test
    void a_stranger_who_has_got_the_process_id_since_is_left_alone() {
        new Child(process.pid(), 1).write(notes.resolve("database.pid"));

        new Children(new Notes(notes)).stopOrphans(progress);

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void half_a_note_stops_nobody() throws IOException {
        Files.writeString(notes.resolve("database.pid"), process.pid() + " ");

        new Children(new Notes(notes)).stopOrphans(progress);

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void a_process_that_comes_when_everything_is_being_stopped_is_stopped_at_once() {
        Children children = new Children(new Notes(notes));
        children.stop(progress);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> children.add(Children.Role.DATABASE, process))
                .isInstanceOf(StartFailure.class);

        assertThat(process.isAlive()).isFalse();
    }

    /** Does nothing until it is ended. */
    static final class Waiting {

        private Waiting() {}

        public static void main(String[] arguments) throws InterruptedException {
            Thread.currentThread().join();
        }
    }
}
