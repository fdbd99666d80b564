package dev.pitwall.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

    @TempDir
    private Path folder;

    @Test
    void an_old_java_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> Machine.checkJava(11))
                .hasMessageContaining("Java 11")
                .hasMessageContaining("JAVA_HOME");
        assertThatCode(() -> Machine.checkJava(17)).doesNotThrowAnyException();
    }

    @Test
    void a_full_disk_is_told_before_anything_is_unpacked() {
        assertThatThrownBy(() -> Machine.checkSpace(folder, 20_000_000, 1_500_000_000))
                .hasMessageContaining("20 MB left")
                .hasMessageContaining("1500 MB are needed");
    }

    @Test
    void linux_on_arm_has_no_packed_database() {
        assertThat(MachineKind.of("Linux", "aarch64")).isEmpty();
        assertThat(MachineKind.of("Linux", "amd64")).contains(MachineKind.LINUX);
        assertThat(MachineKind.of("Mac OS X", "aarch64")).contains(MachineKind.MACOS);
        assertThat(MachineKind.of("Windows 11", "amd64")).contains(MachineKind.WINDOWS);
    }

    @Test
    void a_second_start_in_one_folder_is_told_where_the_first_one_runs() {
        OneAtATime first = OneAtATime.in(folder, 9080);
        try {
            assertThatThrownBy(() -> OneAtATime.in(folder, 9081))
                    .hasMessageContaining("already runs")
                    .hasMessageContaining("http://localhost:9080/");
        } finally {
            first.close();
        }

        assertThatCode(() -> OneAtATime.in(folder, 9081).close()).doesNotThrowAnyException();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void passwords_are_made_once_and_read_by_their_owner_only() throws IOException {
        Accounts first = Accounts.in(folder);

        assertThat(Accounts.in(folder)).isEqualTo(first);
        assertThat(first.adminToken()).hasSizeGreaterThan(30).isNotEqualTo(first.databasePassword());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("accounts.properties"))))
                .isEqualTo("rw-------");
    }
}
