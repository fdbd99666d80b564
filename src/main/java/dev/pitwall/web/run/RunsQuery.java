package dev.pitwall.web.run;

import dev.pitwall.orchestration.run.CauseKind;
import dev.pitwall.orchestration.run.RunFilter;
import dev.pitwall.web.frame.Times;
import dev.pitwall.web.part.Address;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/** What the address of the list of runs asks for. */
public class RunsQuery {

    @QueryParam("state")
    @DefaultValue("all")
    private String state;

    @QueryParam("workspace")
    @DefaultValue("")
    private String workspace;

    @QueryParam("job")
    @DefaultValue("")
    private String job;

    @QueryParam("cause")
    @DefaultValue("")
    private String cause;

    @QueryParam("by")
    @DefaultValue("")
    private String by;

    @QueryParam("key")
    @DefaultValue("")
    private String key;

    @QueryParam("node")
    @DefaultValue("")
    private String node;

    @QueryParam("tag")
    @DefaultValue("")
    private String tag;

    @QueryParam("from")
    @DefaultValue("")
    private String from;

    @QueryParam("to")
    @DefaultValue("")
    private String to;

    @QueryParam("before")
    @DefaultValue("")
    private String before;

    public RunTab tab() {
        return RunTab.of(state);
    }

    public String workspace() {
        return workspace;
    }

    public String job() {
        return job;
    }

    public String cause() {
        return cause;
    }

    public String by() {
        return by;
    }

    public String key() {
        return key;
    }

    public String node() {
        return node;
    }

    public String tag() {
        return tag;
    }

    /** As the field of the form holds it: a local time of the reader. */
    public String from(Times times) {
        return local(from, times);
    }

    /** As the field of the form holds it: a local time of the reader. */
    public String to(Times times) {
        return local(to, times);
    }

    /** @param times in whose zone a time without one is meant */
    RunFilter filter(Times times) {
        return new RunFilter(
                        tab().statuses(),
                        text(workspace),
                        text(job),
                        Arrays.stream(CauseKind.values())
                                .filter(kind -> kind.name().equals(cause))
                                .findFirst(),
                        text(by),
                        text(key),
                        text(node))
                .tagged(text(tag).map(RunFilter.Tag::parse))
                .queued(instant(from, times), instant(to, times));
    }

    private static String local(String time, Times times) {
        return instant(time, times)
                .map(at -> times.local(at)
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString())
                .orElse("");
    }

    /** A time with its zone, as links carry it, or a local one, as the form sends it; a slip in it filters nothing. */
    private static Optional<Instant> instant(String time, Times times) {
        try {
            return time.isBlank()
                    ? Optional.empty()
                    : Optional.of(
                            time.endsWith("Z")
                                    ? Instant.parse(time)
                                    : LocalDateTime.parse(time)
                                            .atZone(times.zone())
                                            .toInstant());
        } catch (DateTimeException slip) {
            return Optional.empty();
        }
    }

    /** The number below which the page begins; a slip in the address is the first page. */
    long before() {
        return before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    }

    boolean isFirstPage() {
        return before() == Long.MAX_VALUE;
    }

    /** The address of this view from its first page; it means the same in every zone. */
    public Address address(Times times) {
        return Address.of("/runs")
                .with("state", tab() == RunTab.ALL ? "" : tab().word())
                .with("workspace", workspace)
                .with("job", job)
                .with("cause", cause)
                .with("by", by)
                .with("key", key)
                .with("node", node)
                .with("tag", tag)
                .with("from", instant(from, times).map(Instant::toString))
                .with("to", instant(to, times).map(Instant::toString));
    }

    private static Optional<String> text(String value) {
        return Optional.of(value.strip()).filter(given -> !given.isEmpty());
    }
}
