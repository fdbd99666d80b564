package dev.pitwall.web.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The files that pages may ask for: those below {@code /static} of the WAR, htmx from its webjar, and the stylesheet
 * and logo of the installation. They are read once; there
 * is no way to ask for any other.
 */
@ApplicationScoped
public class StaticFiles {

    /** Where a file's bytes come from. */
    @FunctionalInterface
    public interface Source {
        /** The bytes at a path of the WAR that begins with {@code /}, or null. */
        InputStream open(String path);
    }

    private static final String PREFIX = "/static/";
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png");
    private static final List<String> OWN = List.of("pitwall.css", "pitwall.js", "favicon.svg");
    private static final String HTMX = "htmx.js";

    private final Map<String, StaticFile> byName = new HashMap<>();
    private final Map<String, StaticFile> byAddressedName;

    @Inject
    public StaticFiles(ServletContext context, OwnLook own) {
        this(context::getResourceAsStream, own);
    }

    /** The files of the product alone. */
    public StaticFiles(Source source) {
        this(source, OwnLook.NONE);
    }

    /** Reads every file from the source; one that is missing is an error at start, not a page without style. */
    StaticFiles(Source source, OwnLook own) {
        for (var name : OWN) {
            byName.put(name, file(name, read(name, source.open(PREFIX + name))));
        }
        byName.put(HTMX, file(HTMX, read(HTMX, StaticFiles.class.getResourceAsStream(htmxPath()))));
        own.files().forEach((name, content) -> byName.put(name, file(name, content)));
        byAddressedName = byName.values().stream().collect(Collectors.toMap(StaticFile::addressedName, file -> file));
    }

    /** For the client proxy only. */
    StaticFiles() {
        byAddressedName = Map.of();
    }

    /** The address of a file by its plain name, {@code pitwall.css} say. */
    public String address(String name) {
        var file = byName.get(name);
        if (file == null) {
            throw new IllegalArgumentException("static file is '" + name + "'; there are " + byName.keySet());
        }
        return PREFIX + file.addressedName();
    }

    /** The address of a file that this installation may have, its own stylesheet say. */
    public Optional<String> addressIfThere(String name) {
        return byName.containsKey(name) ? Optional.of(address(name)) : Optional.empty();
    }

    Optional<StaticFile> addressedAs(String addressedName) {
        return Optional.ofNullable(byAddressedName.get(addressedName));
    }

    private static StaticFile file(String name, byte[] content) {
        return new StaticFile(name, MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1)), content);
    }

    private static String htmxPath() {
        var webjar = new Properties();
        try (var version =
                StaticFiles.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/htmx.org/pom.properties")) {
            webjar.load(version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "/META-INF/resources/webjars/htmx.org/" + webjar.getProperty("version") + "/dist/htmx.min.js";
    }

    private static byte[] read(String name, InputStream stream) {
        if (stream == null) {
            throw new IllegalStateException("static file " + name + " is missing from the application");
        }
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
