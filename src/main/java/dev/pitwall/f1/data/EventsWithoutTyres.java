package dev.pitwall.f1.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The events whose three tyres are not all named in {@code dim_compound}. */
@ApplicationScoped
public class EventsWithoutTyres {

    /** From the first practice to the race. */
    private static final int LONGEST_WEEKEND_DAYS = 2;

    private final EntityManager entities;

    @Inject
    EventsWithoutTyres(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container's proxy. */
    EventsWithoutTyres() {
        this(null);
    }

    /** Those of the calendar that have begun at a moment, the latest first: of one to come the tyres may not be known yet. */
    List<CalendarRow> begunAt(Instant now) {
        return entities.createQuery(
                        "select c from CalendarRow c where c.entry.raceDate <= :day and 3 > (select count(d) from"
                                + " CompoundDimension d where d.id.season = c.id.season and d.id.round = c.id.round)"
                                + " order by c.id.season desc, c.id.round desc",
                        CalendarRow.class)
                .setParameter("day", LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(LONGEST_WEEKEND_DAYS))
                .getResultList();
    }
}
