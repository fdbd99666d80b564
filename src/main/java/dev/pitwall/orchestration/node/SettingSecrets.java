package dev.pitwall.orchestration.node;

import java.util.List;
import java.util.Locale;

/** Keeps what is secret in a setting to itself. */
final class SettingSecrets {

    static final String HIDDEN = "set, not shown";

    /** A webhook's address is a secret too: whoever has it can write. */
    private static final List<String> SECRET = List.of("token", "password", "secret", "webhook", "key", "credential");

    private SettingSecrets() {}

    static String masked(String name, String value) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (SECRET.stream().anyMatch(lower::contains)) {
            return value.isEmpty() ? "" : HIDDEN;
        }
        return value.replaceAll("//[^/@\\s]*@", "//…@")
                .replaceAll("(?i)([?&;](?:[a-z]*password|[a-z]*token|user)=)[^&;]*", "$1…");
    }
}
