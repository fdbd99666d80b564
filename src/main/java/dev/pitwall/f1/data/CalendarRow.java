package dev.pitwall.f1.data;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A Grand Prix in the calendar. */
@Entity
@Table(catalog = "ml_project", name = "f1_calendar")
public class CalendarRow implements KeptRow<CalendarEntry> {

    @EmbeddedId
    private EventId id;

    @Embedded
    private CalendarEntry entry;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For JPA. */
    protected CalendarRow() {}

    CalendarRow(EventId id) {
        this.id = id;
    }

    @Override
    public boolean take(CalendarEntry value, Instant at) {
        if (value.equals(entry)) {
            return false;
        }
        entry = value;
        updatedAt = at;
        return true;
    }

    public EventId id() {
        return id;
    }

    public CalendarEntry entry() {
        return entry;
    }
}
