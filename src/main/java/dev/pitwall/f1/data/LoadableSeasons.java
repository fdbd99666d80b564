package dev.pitwall.f1.data;

import dev.pitwall.f1.databasebuild.TablePresence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The seasons that may be loaded one by one: those of the calendar in the database, which is the source's. The source itself is not asked,
 * since a page that lists them must not wait for an API.
 */
@ApplicationScoped
public class LoadableSeasons {

    private final TablePresence tables;
    private final EntityManager entities;

    @Inject
    LoadableSeasons(TablePresence tables, EntityManager entities) {
        this.tables = tables;
        this.entities = entities;
    }

    /** For the container's proxy. */
    LoadableSeasons() {
        this(null, null);
    }

    /**
     * Ascending; all since {@value SessionResultRule#FIRST_SEASON} while there is no calendar.
     *
     * @param present the last of them then
     */
    List<Integer> upTo(int present) {
        List<Integer> known = tables.missing().contains("f1_calendar")
                ? List.of()
                : entities.createQuery(
                                "select distinct c.id.season from CalendarRow c where c.id.season >= :first order by c.id.season",
                                Integer.class)
                        .setParameter("first", SessionResultRule.FIRST_SEASON)
                        .getResultList();
        return known.isEmpty()
                ? IntStream.rangeClosed(SessionResultRule.FIRST_SEASON, present)
                        .boxed()
                        .toList()
                : known;
    }
}
