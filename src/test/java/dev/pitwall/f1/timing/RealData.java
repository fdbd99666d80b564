package dev.pitwall.f1.timing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of real results and recorded sessions that is too large, and in part not free enough, for this repository. It is
 * found by {@code -Dpitwall.files} or beside the checkout; tests that need it are skipped where it is not.
 */
public final class RealData {

    private RealData() {}

    public static Path folder() {
        Optional<Path> found = ifThere();
        assumeTrue(found.isPresent(), "no folder of real data; name one with -Dpitwall.files");
        return found.get();
    }

    /** For what is made ready outside of a test, where nothing can be skipped. */
    public static Optional<Path> ifThere() {
        return Stream.of(
                        Optional.ofNullable(System.getProperty("pitwall.files")).map(Path::of),
                        Optional.of(Path.of("../shared/f1-data")),
                        Optional.of(Path.of("../../shared/f1-data")))
                .flatMap(Optional::stream)
                .filter(folder -> Files.isRegularFile(folder.resolve("practice_results.csv")))
                .findFirst()
                .map(folder -> folder.toAbsolutePath().normalize());
    }

    /** A file of the folder. */
    public static Path file(String name) {
        Path file = folder().resolve(name);
        assumeTrue(Files.exists(file), "the folder of real data has no " + name);
        return file;
    }
}
