package dev.pitwall.web.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A stylesheet and a logo of one's own, by configuration. A file that cannot be used is told in the log, and the pages look as
 * they are made: a slip in a setting must not take them away.
 */
@Dependent
public class OwnLook {

    /** The name of the stylesheet among the static files. */
    public static final String STYLESHEET = "own.css";

    /** The name of a logo drawn as SVG. */
    public static final String LOGO_SVG = "logo.svg";

    /** The name of a logo made of pixels. */
    public static final String LOGO_PNG = "logo.png";

    static final OwnLook NONE = new OwnLook(Optional.empty(), Optional.empty());

    private static final Logger LOG = Logger.getLogger(OwnLook.class.getName());

    /** As much as a first paint may weigh altogether. */
    private static final long MOST_BYTES = 60_000;

    private final Map<String, byte[]> files = new TreeMap<>();

    /**
     * @param stylesheet {@code pitwall.pages.stylesheet}: path of a {@code .css} file on the server, applied after Pitwall's own
     * @param logo {@code pitwall.pages.logo}: path of an {@code .svg} or {@code .png} file, shown 26 pixels high
     */
    @Inject
    public OwnLook(
            @ConfigProperty(name = "pitwall.pages.stylesheet") Optional<String> stylesheet,
            @ConfigProperty(name = "pitwall.pages.logo") Optional<String> logo) {
        stylesheet.ifPresent(path -> read("pitwall.pages.stylesheet", path, Map.of("css", STYLESHEET)));
        logo.ifPresent(path -> read("pitwall.pages.logo", path, Map.of("svg", LOGO_SVG, "png", LOGO_PNG)));
    }

    Map<String, byte[]> files() {
        return files;
    }

    private void read(String setting, String path, Map<String, String> nameByEnding) {
        var name = nameByEnding.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (name == null) {
            refuse(setting, path, "allowed are files that end in " + nameByEnding.keySet());
            return;
        }
        try {
            var file = Path.of(path);
            if (Files.size(file) > MOST_BYTES) {
                refuse(setting, path, "it has " + Files.size(file) + " bytes; allowed are " + MOST_BYTES);
                return;
            }
            files.put(name, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            refuse(setting, path, "it cannot be read: " + unreadable);
        }
    }

    private static void refuse(String setting, String path, String why) {
        LOG.log(Level.WARNING, () -> "PW-WEB-002 " + setting + " is '" + path + "'; " + why + ". Pages go without it.");
    }
}
