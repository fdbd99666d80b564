package dev.pitwall.f1.timing.archive;

import dev.pitwall.f1.timing.LapTime;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Writes the laps of a folder of {@code .jsonStream} files as CSV, for the comparison with FastF1 that {@code
 * src/test/fastf1/compare.py} makes. Arguments: the folder, the file to write.
 */
public final class LapsOfFolder {

    private LapsOfFolder() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Map<Topic, JsonStream> streams = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            Path file = folder.resolve(topic.fileName());
            if (Files.exists(file)) {
                streams.put(topic, JsonStream.read(Files.readAllBytes(file), topic.fileName()));
            }
        }
        try (PrintStream out =
                new PrintStream(Files.newOutputStream(Path.of(arguments[1])), false, StandardCharsets.UTF_8)) {
            out.println(
                    "driver,lap,time_ms,s1_ms,s2_ms,s3_ms,speed_i1,speed_i2,speed_fl,speed_st,stint,compound,tyre_life,fresh,"
                            + "track_status,position,start_ms,end_ms,pit_out_ms,pit_in_ms,personal_best,deleted,deleted_reason");
            for (SessionLap lap : SessionLaps.of(new SessionFeed(streams))) {
                out.println(String.join(
                        ",",
                        lap.driver().number(),
                        Integer.toString(lap.number()),
                        millis(lap.time()),
                        millis(lap.sectors().first()),
                        millis(lap.sectors().second()),
                        millis(lap.sectors().third()),
                        number(lap.speeds().sector1()),
                        number(lap.speeds().sector2()),
                        number(lap.speeds().finishLine()),
                        number(lap.speeds().trap()),
                        number(lap.stint()),
                        lap.compound(),
                        number(lap.tyreLife()),
                        lap.freshTyre().map(Object::toString).orElse(""),
                        lap.trackStatus(),
                        number(lap.position()),
                        moment(lap.start()),
                        moment(lap.end()),
                        moment(lap.pitOut()),
                        moment(lap.pitIn()),
                        Boolean.toString(lap.personalBest()),
                        Boolean.toString(lap.deletedReason().isPresent()),
                        lap.deletedReason().orElse("")));
            }
        }
    }

    private static String millis(Optional<LapTime> time) {
        return time.map(present -> Integer.toString(present.millis())).orElse("");
    }

    private static String moment(Optional<Duration> moment) {
        return moment.map(present -> Long.toString(present.toMillis())).orElse("");
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }
}
