package dev.pitwall.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void every_setting_of_the_command_line_reaches_the_server_and_nothing_else_does() {
        Properties properties = new Properties();
        properties.setProperty("pitwall.source", "files");
        properties.setProperty("pitwall.alert.channel-url", "x");
        properties.setProperty("user.home", "/home/me");

        assertThat(Settings.asEnvironment(properties, Path.of("/work")))
                .containsOnly(Map.entry("PITWALL_SOURCE", "files"), Map.entry("PITWALL_ALERT_CHANNEL_URL", "x"));
    }

    @Test
    void a_folder_is_meant_from_where_mvn_was_called() {
        Properties properties = new Properties();
        properties.setProperty("pitwall.files", "../data");

        assertThat(Settings.asEnvironment(properties, Path.of("/work/pitwall")))
                .containsEntry("PITWALL_FILES", Path.of("/work/data").toString());
    }

    @Test
    void the_ports_are_9080_and_13306_unless_set() {
        Settings nothing = new Settings(Map.of());

        assertThat(nothing.httpPort()).isEqualTo(9080);
        assertThat(nothing.databasePort()).isEqualTo(13306);
        assertThat(new Settings(Map.of("PITWALL_HTTP_PORT", "80")).httpPort()).isEqualTo(80);
    }

    @Test
    void links_in_messages_lead_to_this_machine_unless_an_address_is_set() {
        assertThat(new Settings(Map.of("PITWALL_HTTP_PORT", "81")).address()).isEqualTo("http://localhost:81");
        assertThat(new Settings(Map.of("PITWALL_ADDRESS", "https://pitwall.example.org")).address())
                .isEqualTo("https://pitwall.example.org");
    }

    @Test
    void a_port_that_is_none_is_refused_with_what_is_allowed() {
        assertThatThrownBy(() -> new Settings(Map.of("PITWALL_HTTP_PORT", "http")).httpPort())
                .hasMessage("pitwall.http.port=http, allowed: a number from 1 to 65535");
        assertThatThrownBy(() -> new Settings(Map.of("PITWALL_HTTP_PORT", "70000")).httpPort())
                .hasMessageContaining("70000");
    }
}
