package dev.pitwall.web.run;

import dev.pitwall.orchestration.run.CauseKind;
import dev.pitwall.orchestration.run.RunFilter;
import dev.pitwall.web.part.Address;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
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

    RunFilter filter() {
        return new RunFilter(
                tab().statuses(),
                text(workspace),
                text(job),
                Arrays.stream(CauseKind.values())
                        .filter(kind -> kind.name().equals(cause))
                        .findFirst(),
                text(by),
                text(key),
                text(node));
    }

    /** The number below which the page begins; a slip in the address is the first page. */
    long before() {
        return before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    }

    boolean isFirstPage() {
        return before() == Long.MAX_VALUE;
    }

    /** The address of this view from its first page. */
    public Address address() {
        return Address.of("/runs")
                .with("state", tab() == RunTab.ALL ? "" : tab().word())
                .with("workspace", workspace)
                .with("job", job)
                .with("cause", cause)
                .with("by", by)
                .with("key", key)
                .with("node", node);
    }

    private static Optional<String> text(String value) {
        return Optional.of(value.strip()).filter(given -> !given.isEmpty());
    }
}
