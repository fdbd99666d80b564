package dev.pitwall.f1.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the picture of a race says, in sentences. */
record RaceSentences(Caption caption, List<RaceLine> lines, List<LapBand> bands, int laps) {

    /** More are in the table beside the picture. */
    private static final int MOST = 6;

    String text() {
        return Sentences.opening(caption) + Sentences.count(lines.size(), "driver") + " over "
                + Sentences.count(laps, "lap") + "." + order()
                + gained().map(text -> " " + text).orElse("")
                + stopped() + held();
    }

    private String order() {
        List<String> first = lines.stream()
                .filter(line -> !line.stopped())
                .sorted(Comparator.comparingInt(RaceLine::lastPlace))
                .limit(3)
                .map(RaceLine::code)
                .toList();
        return first.isEmpty() ? "" : " First at the end: " + String.join(", ", first) + ".";
    }

    private Optional<String> gained() {
        return lines.stream()
                .filter(line -> !line.stopped() && gain(line) > 0)
                .max(Comparator.comparingInt(RaceSentences::gain))
                .map(line -> "Most places gained: " + line.code() + ", from " + line.firstPlace() + " to "
                        + line.lastPlace() + ".");
    }

    private static int gain(RaceLine line) {
        return line.firstPlace() - line.lastPlace();
    }

    private String stopped() {
        List<String> stops = lines.stream()
                .filter(RaceLine::stopped)
                .map(line -> line.code() + " on lap " + line.last())
                .toList();
        return stops.isEmpty() ? "" : " Stopped: " + some(stops) + ".";
    }

    private String held() {
        List<String> held = bands.stream()
                .filter(band -> band.kind() != LapBand.Kind.YELLOW)
                .map(band -> band.kind().words() + " " + band.laps())
                .toList();
        return held.isEmpty() ? "" : " Held up: " + some(held) + ".";
    }

    private static String some(List<String> all) {
        String some = all.stream().limit(MOST).collect(Collectors.joining(", "));
        return all.size() > MOST ? some + " and " + (all.size() - MOST) + " more" : some;
    }
}
