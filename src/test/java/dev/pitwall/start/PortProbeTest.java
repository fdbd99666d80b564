package dev.pitwall.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortProbeTest {

    @Test
    void a_port_on_which_somebody_listens_is_not_free() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PortProbe probe = new PortProbe(listening.getLocalPort());

            assertThat(probe.isFree()).isFalse();
            assertThat(probe.answers()).isTrue();
        }
    }

    @Test
    void a_port_on_which_nobody_listens_is_free() {
        PortProbe probe = new PortProbe(PortProbe.anyFree());

        assertThat(probe.isFree()).isTrue();
        assertThat(probe.answers()).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_process_that_holds_a_port_is_named() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortHolder.of(listening.getLocalPort()))
                    .hasValueSatisfying(holder -> assertThat(holder)
                            .contains("java")
                            .contains("process " + ProcessHandle.current().pid()));
        }
    }
}
