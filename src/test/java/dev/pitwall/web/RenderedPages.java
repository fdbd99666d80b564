package dev.pitwall.web;

import dev.pitwall.orchestration.security.Role;
import dev.pitwall.web.files.StaticFiles;
import dev.pitwall.web.frame.Flash;
import dev.pitwall.web.frame.Frame;
import dev.pitwall.web.frame.Installation;
import dev.pitwall.web.frame.Navigation;
import dev.pitwall.web.frame.Page;
import dev.pitwall.web.frame.Templates;
import dev.pitwall.web.frame.Theme;
import dev.pitwall.web.frame.Times;
import dev.pitwall.web.frame.Viewer;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Renders pages without a server, for tests of what they say. */
public final class RenderedPages {

    public static final Instant NOW = Instant.parse("2024-03-01T13:05:09Z");
    public static final StaticFiles FILES = new StaticFiles(RenderedPages::open);

    private static final Templates TEMPLATES = new Templates();

    private RenderedPages() {}

    public static String html(Page page, Frame frame) {
        var output = new StringOutput();
        TEMPLATES.render(page, frame, output);
        return output.toString();
    }

    public static String html(Page page) {
        return html(page, frame(page.title(), Role.OPERATOR));
    }

    public static Frame frame(String title, Role role) {
        return new Frame(
                title,
                "/runs?job=x",
                List.of(new Navigation.Entry(10, "Overview", "/"), new Navigation.Entry(20, "Runs", "/runs")),
                Optional.of(new Viewer("ada", role)),
                Theme.SYSTEM,
                new Times(ZoneId.of("Europe/Berlin"), NOW),
                "viewer",
                "token-of-the-session",
                Optional.empty(),
                new Installation("dev", "demo"),
                List.of(),
                FILES);
    }

    public static Frame frame(Flash flash) {
        var plain = frame("Runs", Role.OPERATOR);
        return new Frame(
                plain.title(),
                plain.address(),
                plain.navigation(),
                plain.viewer(),
                plain.theme(),
                plain.times(),
                plain.zoneChoice(),
                plain.csrfToken(),
                Optional.of(flash),
                plain.installation(),
                plain.banners(),
                plain.files());
    }

    private static InputStream open(String path) {
        try {
            return Files.newInputStream(Path.of("src/main/webapp" + path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
