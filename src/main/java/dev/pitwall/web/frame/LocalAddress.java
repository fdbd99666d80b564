package dev.pitwall.web.frame;

import java.net.URI;
import java.net.URISyntaxException;

/** An address of this installation, to go to after a form; whatever else is sent becomes the overview, so that no link of ours leads elsewhere. */
public final class LocalAddress {

    private static final String OVERVIEW = "/";

    private LocalAddress() {}

    /** The address if it is a path of this installation, with its query and fragment; otherwise {@code /}. */
    public static URI of(String wanted) {
        if (wanted == null || !wanted.startsWith("/") || wanted.startsWith("//") || wanted.contains("\\")) {
            return URI.create(OVERVIEW);
        }
        try {
            var address = new URI(wanted);
            return address.getScheme() == null && address.getRawAuthority() == null ? address : URI.create(OVERVIEW);
        } catch (URISyntaxException notAnAddress) {
            return URI.create(OVERVIEW);
        }
    }
}
