package dev.pitwall.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesTest {

    @TempDir
    private Path folder;

    @Test
    void a_supervisor_is_known_while_it_runs() {
        notes().beginSupervision();

        assertThat(notes().supervisor()).contains(ProcessHandle.current());
        assertThat(notes().supervisorWasKilled()).isFalse();
    }

    @Test
    void one_that_said_its_end_was_not_killed() {
        notes().beginSupervision();
        notes().endSupervision();

        assertThat(notes().supervisor()).isEmpty();
        assertThat(notes().supervisorWasKilled()).isFalse();
    }

    @Test
    void one_that_is_gone_without_a_word_was_killed() {
        new Child(ProcessHandle.current().pid(), 1).write(notes().process("supervisor"));

        assertThat(notes().supervisorWasKilled()).isTrue();
    }

    @Test
    void what_an_earlier_start_told_is_over_when_the_next_begins() {
        notes().beginSupervision();
        notes().tellBuilt();
        notes().tellFailure("the disk is full");
        assertThat(notes().tellsBuilt()).isTrue();
        assertThat(notes().failure()).contains("the disk is full");

        notes().beginSupervision();

        assertThat(notes().tellsBuilt()).isFalse();
        assertThat(notes().failure()).isEmpty();
    }

    private Notes notes() {
        return new Notes(folder);
    }
}
