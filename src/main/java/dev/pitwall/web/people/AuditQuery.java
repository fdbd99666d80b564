package dev.pitwall.web.people;

import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.orchestration.security.AuditFilter;
import dev.pitwall.web.part.Address;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** Which lines of the audit trail the address asks for. Days are the reader's; the last one belongs to the period. */
public class AuditQuery {

    @QueryParam("who")
    @DefaultValue("")
    private String who;

    @QueryParam("did")
    @DefaultValue("")
    private String did;

    @QueryParam("what")
    @DefaultValue("")
    private String what;

    @QueryParam("from")
    @DefaultValue("")
    private String from;

    @QueryParam("to")
    @DefaultValue("")
    private String to;

    @QueryParam("before")
    @DefaultValue("")
    private String before;

    public String who() {
        return who;
    }

    public String did() {
        return did;
    }

    public String what() {
        return what;
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }

    AuditFilter filter(ZoneId zone) {
        return new AuditFilter(
                given(who),
                Arrays.stream(AuditAction.values())
                        .filter(action -> action.code().equals(did))
                        .findFirst(),
                given(what),
                day(from).map(day -> start(day, zone)),
                day(to).map(day -> start(day.plusDays(1), zone)));
    }

    long before() {
        return before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    }

    Address address() {
        return Address.of("/people")
                .with("who", who)
                .with("did", did)
                .with("what", what)
                .with("from", from)
                .with("to", to);
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return given(text).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(known -> !known.isEmpty());
    }
}
