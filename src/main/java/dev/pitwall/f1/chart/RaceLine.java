package dev.pitwall.f1.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A driver's way through a race.
 *
 * @param code the driver's three letters
 * @param team gives the line its colour and mark; its first driver in the list has a solid line, its second a dashed one
 * @param grid the place from which he started, from 1; empty where it is not known, or the pit lane
 * @param places after each of his laps, from the first; null where it is not known
 * @param stopped whether he was out before the race ended
 */
public record RaceLine(String code, String team, OptionalInt grid, List<Integer> places, boolean stopped) {
    public RaceLine {
        Codes.require(code);
        places = Collections.unmodifiableList(new ArrayList<>(places));
        for (Integer place : places) {
            requirePlace(code, place == null ? 1 : place);
        }
        requirePlace(code, grid.orElse(1));
    }

    private static void requirePlace(String code, int place) {
        if (place < 1) {
            throw new IllegalArgumentException("a place of " + code + " is " + place + ", expected 1 or more");
        }
    }

    /** Laps after which his place is known; 0 is the grid. In order. */
    List<Integer> known() {
        return IntStream.rangeClosed(0, places.size())
                .filter(lap -> at(lap).isPresent())
                .boxed()
                .toList();
    }

    boolean isKnown() {
        return !known().isEmpty();
    }

    int first() {
        return known().get(0);
    }

    int last() {
        List<Integer> known = known();
        return known.get(known.size() - 1);
    }

    /** His place after a lap, or on the grid for 0. */
    OptionalInt at(int lap) {
        if (lap == 0) {
            return grid;
        }
        Integer place = places.get(lap - 1);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    int firstPlace() {
        return at(first()).orElseThrow();
    }

    int lastPlace() {
        return at(last()).orElseThrow();
    }

    int greatestPlace() {
        return known().stream().mapToInt(lap -> at(lap).orElseThrow()).max().orElse(1);
    }
}
