package dev.pitwall.f1.timing.live;

import dev.pitwall.f1.timing.SourceUnavailableException;
import java.net.URI;

/** The address of an API in the configuration. */
public final class BaseAddress {

    public static final String ARCHIVE = "pitwall.timing.archive.url";

    public static final String JOLPICA = "pitwall.timing.jolpica.url";

    public static final String OPENF1 = "pitwall.timing.openf1.url";

    private BaseAddress() {}

    /**
     * The address with a slash at its end, so that paths are resolved below it.
     *
     * @throws SourceUnavailableException for anything but http and https
     */
    public static URI parse(String setting, String text) {
        try {
            URI address = URI.create(text.endsWith("/") ? text : text + "/");
            if (address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException unreadable) {
            throw wrong(setting, text);
        }
        throw wrong(setting, text);
    }

    private static SourceUnavailableException wrong(String setting, String text) {
        return new SourceUnavailableException(
                setting + " is '" + text + "'; allowed is an address like https://host/path/");
    }
}
