package dev.pitwall.f1.demo;

import static dev.pitwall.f1.demo.JsonText.object;

import dev.pitwall.f1.timing.LapTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The topic TimingData of a simulated session: for each lap its three sectors, and at its end the times and every position that
 * changed. In practice and qualifying {@code NumberOfLaps} counts laps begun, in a race laps ended, as in the real feed.
 */
final class TimingStream {

    /** So long after a lap the stewards take its time away. */
    private static final int DELETION_MILLIS = 20_000;

    /** From the entry of the pits to the line. */
    private static final int ENTRY_MILLIS = 4_500;

    /** In a race from the line in the pits to their exit. */
    private static final int STOP_MILLIS = 17_000;

    private final DemoSession session;
    private final StreamWriter stream = new StreamWriter();
    private final List<Car> cars = new ArrayList<>();
    private int part;

    private TimingStream(DemoSession session) {
        this.session = session;
        session.entrants().stream()
                .sorted(Comparator.comparingInt(entrant -> entrant.driver().number()))
                .forEach(entrant -> cars.add(new Car(entrant, cars.size() + 1)));
    }

    static byte[] of(DemoSession session) {
        return new TimingStream(session).write();
    }

    private byte[] write() {
        stream.at(3_604, object("Lines", object(), "Withheld", false));
        stream.at(6_018, start());
        List<Happening> happenings = new ArrayList<>();
        for (Car car : cars) {
            for (int carPart = 0; carPart < car.entrant.parts().size(); carPart++) {
                for (DemoLap lap : car.entrant.parts().get(carPart)) {
                    plan(happenings, car, lap, carPart);
                }
            }
        }
        happenings.sort(Comparator.comparingLong(Happening::millis));
        happenings.forEach(this::tell);
        long end = happenings.isEmpty()
                ? DemoSession.START_MILLIS
                : happenings.get(happenings.size() - 1).millis();
        if (session.isRace()) {
            retire(end + 1);
        }
        return stream.bytes();
    }

    private Map<String, Object> start() {
        Map<String, Object> lines = new LinkedHashMap<>();
        for (Car car : cars) {
            Map<String, Object> line = object(
                    "Line",
                    car.position,
                    "Position",
                    Integer.toString(car.position),
                    "ShowPosition",
                    true,
                    "RacingNumber",
                    car.number(),
                    "Retired",
                    false,
                    "InPit",
                    !session.isRace(),
                    "PitOut",
                    false,
                    "Stopped",
                    false,
                    "Sectors",
                    List.of(object("Value", ""), object("Value", ""), object("Value", "")),
                    "BestLapTime",
                    object("Value", ""),
                    "LastLapTime",
                    object("Value", ""));
            if (session.hasParts()) {
                line.put("KnockedOut", false);
                line.put("BestLapTimes", List.of(object("Value", ""), object(), object()));
            }
            lines.put(car.number(), line);
        }
        Map<String, Object> start = object("Lines", lines);
        if (session.hasParts()) {
            start.put("NoEntries", List.of(20, 15, 10));
            start.put("SessionPart", 1);
        }
        return start;
    }

    private void plan(List<Happening> happenings, Car car, DemoLap lap, int carPart) {
        int[] sectors = lap.sectorMillis();
        if (lap.fromPits()) {
            long out = lap.startMillis() + (session.isRace() ? STOP_MILLIS : 0);
            happenings.add(new Happening(out, car, lap, carPart, Kind.LEAVES_PITS));
        }
        if (lap.intoPits()) {
            happenings.add(new Happening(lap.endMillis() - ENTRY_MILLIS, car, lap, carPart, Kind.ENTERS_PITS));
        }
        happenings.add(new Happening(lap.startMillis() + sectors[0], car, lap, carPart, Kind.ENDS_FIRST_SECTOR));
        happenings.add(
                new Happening(lap.startMillis() + sectors[0] + sectors[1], car, lap, carPart, Kind.ENDS_SECOND_SECTOR));
        happenings.add(new Happening(lap.endMillis(), car, lap, carPart, Kind.ENDS_LAP));
        if (lap.deleted()) {
            happenings.add(new Happening(lap.endMillis() + DELETION_MILLIS, car, lap, carPart, Kind.IS_DELETED));
        }
    }

    private void tell(Happening happening) {
        if (session.hasParts() && happening.part() > part) {
            beginPart(happening.part(), happening.millis() - 1);
        }
        Car car = happening.car();
        DemoLap lap = happening.lap();
        Map<String, Object> own = switch (happening.kind()) {
            case LEAVES_PITS -> leavesPits(lap);
            case ENTERS_PITS -> object("InPit", true, "NumberOfPitStops", ++car.stops);
            case ENDS_FIRST_SECTOR ->
                object(
                        "Sectors",
                        object(
                                "0",
                                        object(
                                                "Value",
                                                lap.fromPits() && !session.isRace()
                                                        ? ""
                                                        : seconds(lap.sectorMillis()[0])),
                                "1", object("Value", ""),
                                "2", object("Value", "")));
            case ENDS_SECOND_SECTOR ->
                object("PitOut", false, "Sectors", object("1", object("Value", seconds(lap.sectorMillis()[1]))));
            case ENDS_LAP -> endsLap(car, lap);
            case IS_DELETED -> car.forget(lap, this::bestChange);
        };
        Map<String, Object> lines = object(car.number(), own);
        // In practice and qualifying only a new best time changes the order.
        if (happening.kind() == Kind.ENDS_LAP && session.isRace() || own.containsKey("BestLapTime")) {
            reorder(lines);
        }
        stream.at(happening.millis(), object("Lines", lines));
    }

    private Map<String, Object> leavesPits(DemoLap lap) {
        Map<String, Object> change = object("InPit", false, "PitOut", true);
        if (!session.isRace()) {
            change.put("NumberOfLaps", lap.number());
        }
        return change;
    }

    private Map<String, Object> endsLap(Car car, DemoLap lap) {
        Map<String, Object> change = object("Sectors", object("2", object("Value", seconds(lap.sectorMillis()[2]))));
        if (session.isRace()) {
            change.put("NumberOfLaps", lap.number());
        } else if (!lap.intoPits()) {
            change.put("NumberOfLaps", lap.number() + 1);
        }
        change.put("LastLapTime", object("Value", lapTime(lap.millis())));
        car.lapsEnded = lap.number();
        car.lastEnd = lap.endMillis();
        if (lap.timed() && car.improves(lap)) {
            change.putAll(bestChange(car));
        }
        return change;
    }

    private Map<String, Object> bestChange(Car car) {
        String best = car.best == Integer.MAX_VALUE ? "" : lapTime(car.best);
        Map<String, Object> change = object("BestLapTime", object("Value", best, "Lap", car.bestLap));
        if (session.hasParts()) {
            change.put("BestLapTimes", object(Integer.toString(part), object("Value", best, "Lap", car.bestLap)));
        }
        return change;
    }

    private void beginPart(int next, long millis) {
        part = next;
        Map<String, Object> lines = new LinkedHashMap<>();
        for (Car car : cars) {
            if (car.entrant.parts().size() <= next) {
                car.out = true;
                lines.put(car.number(), object("KnockedOut", true));
            } else {
                car.beginPart();
                lines.put(car.number(), object("BestLapTime", object("Value", "")));
            }
        }
        stream.at(millis, object("SessionPart", next + 1, "Lines", lines));
    }

    /** Adds the new position of every car whose position changed. */
    @SuppressWarnings("unchecked") // the lines are objects made here
    private void reorder(Map<String, Object> lines) {
        List<Car> order = new ArrayList<>(cars);
        Comparator<Car> rank = session.isRace()
                ? Comparator.<Car>comparingInt(car -> -car.lapsEnded).thenComparingLong(car -> car.lastEnd)
                : Comparator.<Car>comparingInt(car -> car.out ? 1 : 0)
                        .thenComparingInt(car -> car.out ? car.position : car.best)
                        .thenComparingLong(car -> car.bestEnd)
                        .thenComparingInt(car -> car.positionBefore);
        order.sort(rank);
        for (int i = 0; i < order.size(); i++) {
            Car car = order.get(i);
            if (car.position != i + 1) {
                car.position = i + 1;
                Map<String, Object> line =
                        (Map<String, Object>) lines.computeIfAbsent(car.number(), number -> new LinkedHashMap<>());
                line.put("Line", car.position);
                line.put("Position", Integer.toString(car.position));
            }
        }
    }

    private void retire(long millis) {
        int distance = RaceSimulation.laps(session.kind());
        Map<String, Object> lines = new LinkedHashMap<>();
        cars.stream()
                .filter(car -> car.lapsEnded < distance)
                .forEach(car -> lines.put(car.number(), object("Retired", true, "Stopped", true)));
        if (!lines.isEmpty()) {
            stream.at(millis, object("Lines", lines));
        }
    }

    private static String lapTime(int millis) {
        return LapTime.ofMillis(millis).format();
    }

    private static String seconds(int millis) {
        String text = Integer.toString(millis + 1_000_000);
        int point = text.length() - 3;
        return millis / 1000 + "." + text.substring(point);
    }

    private enum Kind {
        LEAVES_PITS,
        ENTERS_PITS,
        ENDS_FIRST_SECTOR,
        ENDS_SECOND_SECTOR,
        ENDS_LAP,
        IS_DELETED
    }

    private record Happening(long millis, Car car, DemoLap lap, int part, Kind kind) {}

    /** What the screen shows of one car. */
    private static final class Car {

        private final DemoEntrant entrant;
        private final List<DemoLap> timed = new ArrayList<>();
        private int position;
        private int best = Integer.MAX_VALUE;
        private int bestLap;
        private long bestEnd;

        /** Of the part, in which those without a time stay. */
        private int positionBefore;

        private int lapsEnded;
        private long lastEnd;
        private int stops;
        private boolean out;

        private Car(DemoEntrant entrant, int position) {
            this.entrant = entrant;
            this.position = position;
            this.positionBefore = position;
        }

        private String number() {
            return Integer.toString(entrant.driver().number());
        }

        private boolean improves(DemoLap lap) {
            timed.add(lap);
            if (lap.millis() >= best) {
                return false;
            }
            take(lap);
            return true;
        }

        private void beginPart() {
            timed.clear();
            positionBefore = position;
            forgetBest();
        }

        private void take(DemoLap lap) {
            best = lap.millis();
            bestLap = lap.number();
            bestEnd = lap.endMillis();
        }

        private void forgetBest() {
            best = Integer.MAX_VALUE;
            bestLap = 0;
            bestEnd = 0;
        }

        private Map<String, Object> forget(
                DemoLap deleted, java.util.function.Function<Car, Map<String, Object>> change) {
            timed.remove(deleted);
            int before = best;
            forgetBest();
            for (DemoLap lap : timed) {
                if (lap.millis() < best) {
                    take(lap);
                }
            }
            return before == best ? new LinkedHashMap<>() : change.apply(this);
        }
    }
}
