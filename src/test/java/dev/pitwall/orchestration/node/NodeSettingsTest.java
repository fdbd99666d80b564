package dev.pitwall.orchestration.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NodeSettingsTest {

    @Test
    void a_setting_says_its_value_its_default_and_where_it_comes_from() {
        var setting = setting(Map.of("pitwall.node.lease", "PT20S"), "pitwall.node.lease");

        assertThat(setting.value()).hasValue("PT20S");
        assertThat(setting.usual()).hasValue("PT15S");
        assertThat(setting.source().orElseThrow()).contains("a file");
        assertThat(setting.known()).isTrue();
    }

    @Test
    void a_setting_that_nobody_set_has_its_default_and_no_source() {
        var setting = setting(Map.of(), "pitwall.node.lease");

        assertThat(setting.value()).hasValue("PT15S");
        assertThat(setting.source()).isEmpty();
    }

    @Test
    void a_setting_that_nothing_reads_is_told_since_it_may_be_a_typing_error() {
        assertThat(setting(Map.of("pitwall.node.leese", "PT20S"), "pitwall.node.leese")
                        .known())
                .isFalse();
    }

    @Test
    void no_secret_is_shown_wherever_it_hides() {
        assertThat(SettingSecrets.masked("pitwall.admin.token", "abc")).isEqualTo("set, not shown");
        assertThat(SettingSecrets.masked("pitwall.discord.webhook", "https://discord.com/api/webhooks/1/abc"))
                .isEqualTo("set, not shown");
        assertThat(SettingSecrets.masked("pitwall.database.password", "abc")).isEqualTo("set, not shown");
        assertThat(SettingSecrets.masked(
                        "pitwall.database.url", "jdbc:mysql://ada:abc@db:3306/x?password=abc&user=ada&a=1"))
                .isEqualTo("jdbc:mysql://…@db:3306/x?password=…&user=…&a=1");
        assertThat(SettingSecrets.masked("pitwall.node", "pit-1")).isEqualTo("pit-1");
    }

    private static NodeSetting setting(Map<String, String> set, String name) {
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(set, "a file", 300))
                .build();
        return new NodeSettings(config, Map.of("pitwall.node.lease", Optional.of("PT15S")))
                .all().stream()
                        .filter(setting -> setting.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }
}
