package dev.pitwall.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Dockerfile against the finished build: where images cannot be built, this is what can be known of it. */
class DockerfileServerIT {

    private final List<String> instructions = instructions();

    @Test
    void every_path_that_it_copies_is_there_after_the_build() {
        List<String> sources = of("COPY").stream()
                .flatMap(copy -> {
                    List<String> words = Arrays.stream(copy.split("\\s+"))
                            .filter(word -> !word.startsWith("--"))
                            .toList();
                    return words.subList(0, words.size() - 1).stream();
                })
                .toList();

        assertThat(sources)
                .isNotEmpty()
                .allSatisfy(source -> assertThat(Path.of(source)).exists());
        assertThat(Path.of("target/server-lib/jdbc")).isNotEmptyDirectory();
        assertThat(Path.of("target/server-lib/hibernate")).isNotEmptyDirectory();
    }

    @Test
    void the_image_below_is_pinned_to_the_version_that_is_tested() {
        String tested = Path.of(System.getProperty("pitwall.test.liberty")).toString();

        assertThat(of("FROM")).singleElement().asString().startsWith("open-liberty:" + tested + "-full-java17");
    }

    @Test
    void it_does_not_run_as_root() {
        assertThat(of("USER")).last().isEqualTo("1001");
    }

    private List<String> of(String instruction) {
        return instructions.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1).strip())
                .toList();
    }

    private static List<String> instructions() {
        try {
            return Files.readString(Path.of("Dockerfile"))
                    .replace("\\\n", " ")
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
