package dev.pitwall.orchestration.definition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Which parts an asset has. */
public sealed interface PartitionsDefinition {

    /** The parts that there are now, in their order, each once. */
    List<PartitionKey> keys(Instant now);

    /** What kind of parts they are, in words: "daily from 2024-03-01 (Europe/Vienna)". */
    String words();

    /**
     * A part for each day.
     *
     * @param from the first day
     * @param zone whose midnight ends a day
     * @param endOffset how many days beyond the last complete one: 0 ends with yesterday, 1 with today
     */
    record Daily(LocalDate from, ZoneId zone, int endOffset) implements PartitionsDefinition {

        public Daily {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(zone, "zone");
        }

        /** The same days, ending so many beyond the last complete one. */
        public Daily endingAt(int offset) {
            return new Daily(from, zone, offset);
        }

        @Override
        public List<PartitionKey> keys(Instant now) {
            var end = LocalDate.ofInstant(now, zone).plusDays(endOffset);
            return end.isAfter(from)
                    ? from.datesUntil(end).map(PartitionKey::of).toList()
                    : List.of();
        }

        @Override
        public String words() {
            return "daily from " + from + " (" + zone + ")";
        }
    }

    /**
     * A part for each name.
     *
     * @param names asked whenever a page or a backfill needs them, so it must be quick
     */
    record Named(Supplier<List<String>> names) implements PartitionsDefinition {

        public Named {
            Objects.requireNonNull(names, "names");
        }

        /** @throws IllegalStateException when a name is supplied twice */
        @Override
        public List<PartitionKey> keys(Instant now) {
            var keys = names.get().stream().map(PartitionKey::new).toList();
            var seen = new HashSet<PartitionKey>();
            keys.stream().filter(key -> !seen.add(key)).findFirst().ifPresent(twice -> {
                throw new IllegalStateException("partition '" + twice + "' is named twice; allowed is once");
            });
            return keys;
        }

        @Override
        public String words() {
            return "by name";
        }
    }

    /** A part for each day that is complete. */
    static Daily daily(LocalDate from, ZoneId zone) {
        return new Daily(from, zone, 0);
    }

    /** These parts, for ever. */
    static Named named(String... names) {
        var fixed = List.of(names);
        return new Named(() -> fixed);
    }

    /** The parts that the workspace names whenever it is asked: its seasons say. */
    static Named suppliedBy(Supplier<List<String>> names) {
        return new Named(names);
    }
}
