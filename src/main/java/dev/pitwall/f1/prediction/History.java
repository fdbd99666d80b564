package dev.pitwall.f1.prediction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Weekends in the order in which they were held, each once. */
public record History(List<Weekend> weekends) {
    public History {
        weekends = weekends.stream().sorted(Comparator.comparing(Weekend::key)).toList();
        if (weekends.stream().map(Weekend::key).distinct().count() != weekends.size()) {
            throw new IllegalArgumentException("weekends name one event twice");
        }
    }

    /** The weekends that were over when that event's weekend began. */
    public History before(EventKey event) {
        return new History(weekends.stream()
                .filter(weekend -> weekend.key().compareTo(event) < 0)
                .toList());
    }

    public Optional<Weekend> find(EventKey event) {
        return weekends.stream().filter(weekend -> weekend.key().equals(event)).findFirst();
    }

    public List<Weekend> season(int season) {
        return weekends.stream()
                .filter(weekend -> weekend.key().season() == season)
                .toList();
    }

    public Optional<Weekend> last() {
        return weekends.isEmpty() ? Optional.empty() : Optional.of(weekends.get(weekends.size() - 1));
    }
}
