package dev.pitwall.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code docs/promises.md} says to hold a promise is there. */
class PromisesTest {

    private static final Pattern HELD_BY = Pattern.compile("`(\\w+)::(\\w+)`");

    @Test
    void every_test_that_is_said_to_hold_a_promise_is_there() throws IOException {
        var sources = sources();
        var named = HELD_BY.matcher(Files.readString(Path.of("docs/promises.md")))
                .results()
                .toList();

        assertThat(named).hasSizeGreaterThan(50);
        assertThat(missing(named, sources)).isEmpty();
    }

    @Test
    void one_that_is_not_there_is_found() throws IOException {
        var named = HELD_BY.matcher("`PromisesTest::one_that_is_not_there_is_found` `PromisesTest::one_that_is_gone`")
                .results()
                .toList();

        assertThat(missing(named, sources())).containsExactly("PromisesTest::one_that_is_gone");
    }

    private static List<String> missing(List<MatchResult> named, Map<String, Path> sources) {
        return named.stream()
                .filter(test -> !holds(sources.get(test.group(1)), test.group(2)))
                .map(test -> test.group(1) + "::" + test.group(2))
                .toList();
    }

    private static boolean holds(Path source, String method) {
        try {
            return source != null && Files.readString(source).contains("void " + method + "(");
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Map<String, Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("package-info"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            Function.identity(),
                            (one, other) -> one));
        }
    }
}
