package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.WeekendKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The calendar and the circuits as they stand in the database. */
@ApplicationScoped
public class Calendar {

    private final EntityManager entities;

    @Inject
    Calendar(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container's proxy. */
    Calendar() {
        this(null);
    }

    /** The event of that key. */
    public Optional<CalendarEntry> event(WeekendKey key) {
        return Optional.ofNullable(entities.find(CalendarRow.class, EventId.of(key)))
                .map(CalendarRow::entry);
    }

    /** Every event up to and with this one, in the order of time. */
    public List<CalendarRow> upTo(WeekendKey key) {
        return all().stream().filter(row -> row.id().key().compareTo(key) <= 0).toList();
    }

    /** Every event, in the order of time. */
    public List<CalendarRow> all() {
        return entities.createQuery("select c from CalendarRow c order by c.id.season, c.id.round", CalendarRow.class)
                .getResultList();
    }

    /** Every circuit, by its id. */
    public Map<String, TrackDimension> tracks() {
        return entities.createQuery("select t from TrackDimension t", TrackDimension.class).getResultList().stream()
                .collect(Collectors.toMap(TrackDimension::circuitId, Function.identity()));
    }
}
