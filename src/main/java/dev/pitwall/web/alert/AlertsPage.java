package dev.pitwall.web.alert;

import dev.pitwall.orchestration.alert.AlertSubject;
import dev.pitwall.orchestration.alert.Channels;
import dev.pitwall.orchestration.alert.MessageStatus;
import dev.pitwall.orchestration.alert.OutboxEntry;
import dev.pitwall.orchestration.alert.OutboxHistory;
import dev.pitwall.orchestration.alert.Silences;
import dev.pitwall.orchestration.alert.SubjectKind;
import dev.pitwall.orchestration.alert.Troubles;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Page;
import dev.pitwall.web.part.Address;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Did people hear of it? */
@Path("/alerts")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class AlertsPage {

    private static final int PAGE = 50;

    private OutboxHistory outbox;
    private Channels channels;
    private Troubles troubles;
    private Silences silences;
    private Definitions definitions;

    @Inject
    public AlertsPage(
            OutboxHistory outbox, Channels channels, Troubles troubles, Silences silences, Definitions definitions) {
        this.outbox = outbox;
        this.channels = channels;
        this.troubles = troubles;
        this.silences = silences;
        this.definitions = definitions;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public AlertsPage() {}

    @GET
    public Page show(
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("before") @DefaultValue("") String before) {
        var wanted = Arrays.stream(MessageStatus.values())
                .filter(status -> word(status).equals(state))
                .findFirst();
        var found = outbox.newest(wanted.map(Set::of).orElse(Set.of()), number(before), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return Page.of("alert/alerts.jte", "Alerts")
                .with(
                        "view",
                        new AlertsView(
                                tabs(wanted),
                                shown,
                                older(state, found, shown),
                                wanted.isPresent(),
                                channels.current().map(channel -> channel.name()),
                                Channels.NONE_IS_CONFIGURED,
                                outbox.channels(),
                                troubles.open(),
                                silences.active(),
                                subjects()));
    }

    private List<AlertSubject> subjects() {
        return Stream.of(
                        definitions.jobs().stream()
                                .map(job -> new AlertSubject(
                                        SubjectKind.JOB, job.definition().name())),
                        definitions.schedules().stream()
                                .map(schedule -> new AlertSubject(
                                        SubjectKind.AUTOMATION,
                                        schedule.definition().name())),
                        definitions.sensors().stream()
                                .map(sensor -> new AlertSubject(
                                        SubjectKind.AUTOMATION,
                                        sensor.definition().name())),
                        definitions.assets().stream()
                                .map(asset -> new AlertSubject(
                                        SubjectKind.ASSET,
                                        asset.definition().key().value())))
                .flatMap(kind -> kind)
                .sorted(Comparator.comparing(AlertSubject::toString))
                .toList();
    }

    private List<AlertsView.Tab> tabs(Optional<MessageStatus> current) {
        var counts = outbox.counts();
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        var tabs = new ArrayList<AlertsView.Tab>();
        tabs.add(new AlertsView.Tab("All", all, Address.of("/alerts"), current.isEmpty()));
        for (var status : MessageStatus.values()) {
            var word = word(status);
            tabs.add(new AlertsView.Tab(
                    word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1),
                    counts.getOrDefault(status, 0L),
                    Address.of("/alerts").with("state", word),
                    current.filter(status::equals).isPresent()));
        }
        return tabs;
    }

    private static Optional<Address> older(String state, List<OutboxEntry> found, List<OutboxEntry> shown) {
        return found.size() > shown.size()
                ? Optional.of(Address.of("/alerts")
                        .with("state", state)
                        .with(
                                "before",
                                Long.toString(shown.get(shown.size() - 1).id())))
                : Optional.empty();
    }

    private static String word(MessageStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }
}
