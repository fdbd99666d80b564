package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.RealData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The first event of 2018 alone, in a folder that a test may change. */
final class SmallSeason {

    private SmallSeason() {}

    static void writeTo(Path folder) {
        try (Stream<Path> files = Files.list(RealData.folder())) {
            files.filter(file -> file.toString().endsWith(".csv")).forEach(file -> copy(file, folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path file, Path folder) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            boolean ofEvents = lines.get(0).startsWith("season,round,");
            List<String> kept = Stream.concat(
                            lines.stream().limit(1),
                            lines.stream().skip(1).filter(line -> !ofEvents || line.startsWith("2018,1,")))
                    .toList();
            Files.write(folder.resolve(file.getFileName()), kept, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
