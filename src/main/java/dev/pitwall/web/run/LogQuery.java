package dev.pitwall.web.run;

import dev.pitwall.orchestration.journal.EventFilter;
import dev.pitwall.orchestration.journal.EventLevel;
import dev.pitwall.orchestration.journal.EventType;
import dev.pitwall.web.part.Address;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Which lines of a run's log the address asks for. */
public class LogQuery {

    @QueryParam("level")
    @DefaultValue("")
    private String level;

    @QueryParam("type")
    @DefaultValue("")
    private String type;

    @QueryParam("step")
    @DefaultValue("")
    private String step;

    @QueryParam("text")
    @DefaultValue("")
    private String text;

    @QueryParam("after")
    @DefaultValue("")
    private String after;

    @QueryParam("before")
    @DefaultValue("")
    private String before;

    @QueryParam("event")
    @DefaultValue("")
    private String event;

    @QueryParam("end")
    @DefaultValue("")
    private String end;

    public String level() {
        return level;
    }

    public String type() {
        return type;
    }

    public String step() {
        return step;
    }

    public String text() {
        return text;
    }

    EventFilter filter() {
        return new EventFilter(
                level.equals("WARN") ? Set.of(EventLevel.WARN, EventLevel.ERROR) : only(EventLevel.values(), level),
                only(EventType.values(), type),
                given(step),
                given(text));
    }

    Optional<Long> after() {
        return number(after);
    }

    Optional<Long> before() {
        return number(before);
    }

    /** The line that the page is about, with some before it. */
    Optional<Long> event() {
        return number(event);
    }

    /** Whether the last lines are wanted; with nothing else said, they are of a run that still writes. */
    boolean end(boolean stillWrites) {
        return !end.isEmpty() || (stillWrites && after().isEmpty() && before().isEmpty() && event().isEmpty());
    }

    /** The address of the page with this filter. */
    Address address(long runId) {
        return filtered(Address.of("/runs/" + runId));
    }

    /** The same filter on another path. */
    Address filtered(Address path) {
        return path.with("level", level).with("type", type).with("step", step).with("text", text);
    }

    private static <E extends Enum<E>> Set<E> only(E[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(Set::of)
                .orElse(Set.of());
    }

    private static Optional<String> given(String value) {
        return Optional.of(value.strip()).filter(known -> !known.isEmpty());
    }

    private static Optional<Long> number(String value) {
        return value.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(value)) : Optional.empty();
    }
}
