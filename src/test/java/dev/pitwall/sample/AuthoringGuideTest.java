package dev.pitwall.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code docs/authoring.md} quotes stands in the sample workspace, so that it compiles and is tested. */
class AuthoringGuideTest {

    private static final Path GUIDE = Path.of("docs/authoring.md");
    private static final List<Path> SOURCES = List.of(
            Path.of("src/test/java/dev/pitwall/sample/bakery"),
            Path.of("src/test/java/dev/pitwall/sample/tables"),
            Path.of("src/test/resources/META-INF/batch-jobs"));
    private static final Pattern QUOTE = Pattern.compile("```(?:java|xml) (\\S+)\n(.*?)```", Pattern.DOTALL);

    /** A quotation: what stands between the marks of omission must be in the file, in that order. */
    record Quote(String file, List<String> fragments) {

        static Quote of(String file, String text) {
            return new Quote(
                    file,
                    Arrays.stream(text.split("(?m)^\\s*// …\\s*$"))
                            .map(Quote::plain)
                            .filter(fragment -> !fragment.isEmpty())
                            .toList());
        }

        boolean standsIn(String source) {
            var rest = plain(source);
            for (var fragment : fragments) {
                var at = rest.indexOf(fragment);
                if (at < 0) {
                    return false;
                }
                rest = rest.substring(at + fragment.length());
            }
            return true;
        }

        /** Without the white space that a formatter may change. */
        private static String plain(String text) {
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
    }

    @Test
    void every_quotation_stands_in_the_source_that_it_names() throws IOException {
        var quotes = quotes();

        assertThat(quotes)
                .hasSizeGreaterThan(10)
                .allSatisfy(quote -> assertThat(quote.standsIn(source(quote.file())))
                        .as(quote.file() + ": " + quote.fragments())
                        .isTrue());
    }

    @Test
    void a_quotation_that_is_not_in_its_source_is_found() {
        assertThat(Quote.of("x", "int a;\n// …\nint b;").standsIn("int a;\nint c;\n  int b;"))
                .isTrue();
        assertThat(Quote.of("x", "int a;\nint b;").standsIn("int a;\nint c;\nint b;"))
                .isFalse();
        assertThat(Quote.of("x", "int b;\n// …\nint a;").standsIn("int a;\nint b;"))
                .isFalse();
    }

    private static List<Quote> quotes() throws IOException {
        return QUOTE.matcher(Files.readString(GUIDE))
                .results()
                .map(quote -> Quote.of(quote.group(1), quote.group(2)))
                .toList();
    }

    private static String source(String file) throws IOException {
        var found = SOURCES.stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the guide quotes " + file + ", which is not in " + SOURCES));
        return Files.readString(found);
    }
}
