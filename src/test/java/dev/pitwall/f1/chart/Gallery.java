package dev.pitwall.f1.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes every picture into {@code target/pictures}, to be looked at. */
final class Gallery {

    private Gallery() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        for (Sample sample : Sample.values()) {
            Picture picture = sample.picture();
            Files.write(folder.resolve(sample + ".png"), picture.png());
            Files.writeString(folder.resolve(sample + ".svg"), picture.svg());
            Files.writeString(folder.resolve(sample + ".txt"), picture.alternative());
        }
        for (RaceSample sample : RaceSample.values()) {
            Files.writeString(folder.resolve(sample + ".svg"), sample.chart().svg());
            Files.writeString(folder.resolve(sample + ".txt"), sample.chart().alternative());
        }
    }
}
