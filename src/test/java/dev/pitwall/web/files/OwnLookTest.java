package dev.pitwall.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnLookTest {

    @TempDir
    private Path folder;

    @Test
    void a_stylesheet_and_a_logo_of_ones_own_are_served_like_ours() throws IOException {
        var sheet = Files.writeString(folder.resolve("team.css"), ":root { --accent: #00695c; }");
        var logo = Files.writeString(folder.resolve("team.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");

        var files = files(new OwnLook(Optional.of(sheet.toString()), Optional.of(logo.toString())));

        var address = files.addressIfThere(OwnLook.STYLESHEET).orElseThrow();
        assertThat(address).matches("/static/own\\.[0-9a-f]{12}\\.css");
        assertThat(files.addressedAs(address.substring("/static/".length()))).isPresent();
        assertThat(files.addressIfThere(OwnLook.LOGO_SVG)).isPresent();
    }

    @Test
    void a_file_that_is_missing_too_large_or_of_another_kind_does_not_take_the_pages_away() throws IOException {
        var large = Files.write(folder.resolve("large.css"), new byte[60_001]);
        var script = Files.writeString(folder.resolve("logo.js"), "alert(1)");

        var missing = files(new OwnLook(Optional.of(folder + "/none.css"), Optional.of(script.toString())));
        var tooLarge = files(new OwnLook(Optional.of(large.toString()), Optional.empty()));

        assertThat(missing.addressIfThere(OwnLook.STYLESHEET)).isEmpty();
        assertThat(missing.addressIfThere(OwnLook.LOGO_SVG)).isEmpty();
        assertThat(tooLarge.addressIfThere(OwnLook.STYLESHEET)).isEmpty();
        assertThat(tooLarge.address("pitwall.css")).isNotEmpty();
    }

    private static StaticFiles files(OwnLook own) {
        return new StaticFiles(path -> new ByteArrayInputStream(path.getBytes()), own);
    }
}
