package dev.pitwall.f1.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Pictures of races, ordinary and awkward; what is promised holds for each of them. */
enum RaceSample {
    PLACES(() -> RacePictures.positions(
            Caption.of("2024 Bahrain Grand Prix: places lap by lap"),
            field(20, 57),
            List.of(
                    new LapBand(1, 1, LapBand.Kind.YELLOW),
                    new LapBand(21, 21, LapBand.Kind.YELLOW),
                    new LapBand(22, 22, LapBand.Kind.VIRTUAL_SAFETY_CAR),
                    new LapBand(23, 27, LapBand.Kind.SAFETY_CAR),
                    new LapBand(40, 40, LapBand.Kind.RED_FLAG)))),
    PLACES_OF_TWENTY_TWO_OVER_A_LONG_RACE(() -> RacePictures.positions(
            new Caption(
                    "2026 Gran Premio de la Comunidad Autónoma de Madrid: places lap by lap",
                    "DEMONSTRATION: a simulated championship, no real drivers or results."),
            field(22, 78),
            List.of(new LapBand(3, 3, LapBand.Kind.YELLOW), new LapBand(4, 4, LapBand.Kind.RED_FLAG)))),
    PLACES_WITHOUT_GRID_AND_STATUS(() -> RacePictures.positions(
            Caption.of("2020 70th Anniversary Grand Prix: places lap by lap"), withoutGrid(), List.of())),
    PLACES_AFTER_A_CRASH_OF_FOUR(
            () -> RacePictures.positions(Caption.of("A start that went wrong: places lap by lap"), crash(), List.of())),
    PLACES_OF_ONE(() -> RacePictures.positions(
            Caption.of("A test"),
            List.of(new RaceLine("VER", "Red Bull", OptionalInt.empty(), List.of(1), false)),
            List.of())),
    TYRES(() -> RacePictures.stints(Caption.of("2024 Bahrain Grand Prix: tyres"), tyres(20, 57))),
    TYRES_OF_TWENTY_TWO_OVER_A_LONG_RACE(
            () -> RacePictures.stints(Caption.of("2024 Monaco Grand Prix: tyres"), tyres(22, 78)));

    private final Supplier<PageChart> drawing;

    RaceSample(Supplier<PageChart> drawing) {
        this.drawing = drawing;
    }

    PageChart chart() {
        return drawing.get();
    }

    /** Two of each team; two swap places every few laps, two stop close to each other, and some are lapped. */
    static List<RaceLine> field(int drivers, int laps) {
        int[] order = IntStream.range(0, drivers).toArray();
        Integer[][] places = new Integer[drivers][laps];
        for (int lap = 0; lap < laps; lap++) {
            int swapped = (7 * lap + 3) % (drivers - 1);
            int first = order[swapped];
            order[swapped] = order[swapped + 1];
            order[swapped + 1] = first;
            for (int place = 0; place < drivers; place++) {
                places[order[place]][lap] = place + 1;
            }
        }
        List<RaceLine> lines = new ArrayList<>();
        for (int i = 0; i < drivers; i++) {
            boolean stopped = i == 4 || i == 5;
            int driven = stopped ? 30 + i : i > 12 ? laps - 1 : laps;
            lines.add(new RaceLine(
                    Fields.CODES.get(i),
                    "Team " + (char) ('A' + i / 2),
                    i == 19 ? OptionalInt.empty() : OptionalInt.of(i + 1),
                    Arrays.asList(places[i]).subList(0, driven),
                    stopped));
        }
        return lines;
    }

    private static List<RaceLine> withoutGrid() {
        return field(20, 52).stream()
                .map(line -> new RaceLine(line.code(), line.team(), OptionalInt.empty(), line.places(), line.stopped()))
                .toList();
    }

    private static List<RaceLine> crash() {
        List<RaceLine> lines = new ArrayList<>(field(16, 40));
        for (int i = 16; i < 20; i++) {
            lines.add(new RaceLine(
                    Fields.CODES.get(i), "Team " + (char) ('A' + i / 2), OptionalInt.of(i + 1), List.of(20), true));
        }
        return lines;
    }

    private static List<StintRow> tyres(int drivers, int laps) {
        List<StintRow> rows = new ArrayList<>();
        for (int i = 0; i < drivers; i++) {
            int first = 10 + i % 7;
            rows.add(new StintRow(
                    (i + 1) + " " + Fields.CODES.get(i),
                    List.of(
                            new StintRow.Bar(1, first, Tyre.values()[i % Tyre.values().length]),
                            new StintRow.Bar(first + 1, first + 1, Tyre.SOFT),
                            new StintRow.Bar(first + 2, laps, Tyre.HARD))));
        }
        return rows;
    }
}
