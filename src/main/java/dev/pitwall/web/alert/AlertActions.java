package dev.pitwall.web.alert;

import dev.pitwall.orchestration.alert.AlertSubject;
import dev.pitwall.orchestration.alert.ChannelTrial;
import dev.pitwall.orchestration.alert.RefusedSilence;
import dev.pitwall.orchestration.alert.Silences;
import dev.pitwall.orchestration.alert.SubjectKind;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.orchestration.security.AuditTrail;
import dev.pitwall.orchestration.security.AuditedState;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Flash;
import dev.pitwall.web.frame.Notices;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** What an operator may do about messages: try the channel, and silence a subject for a while. */
@Path("/alerts/actions")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Access.OPERATOR)
public class AlertActions {

    private static final URI HERE = URI.create("/alerts");

    private ChannelTrial trial;
    private Silences silences;
    private AuditTrail audit;
    private Notices notices;
    private Clock clock;
    private HttpServletRequest request;

    @Inject
    public AlertActions(
            ChannelTrial trial,
            Silences silences,
            AuditTrail audit,
            Notices notices,
            Clock clock,
            HttpServletRequest request) {
        this.trial = trial;
        this.silences = silences;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public AlertActions() {}

    @POST
    @Path("trial")
    public Response tryChannel() throws InterruptedException {
        var actor = Actor.of(request);
        var delivery = trial.send(actor.account());
        var outcome = delivery.fold(
                delivered -> "delivered",
                retry -> "not taken now: " + retry.why(),
                refused -> "refused: " + refused.why());
        audit.record(
                actor,
                AuditAction.CHANNEL_TRIED,
                "the channel",
                AuditedState.NONE,
                AuditedState.of("outcome", outcome));
        boolean delivered = delivery.fold(d -> true, r -> false, r -> false);
        return answer(
                delivered
                        ? Flash.done("The channel took the test message. Look whether it is there.")
                        : Flash.refused("The test message was not delivered, " + outcome));
    }

    @POST
    @Path("silence")
    public Response silence(
            @FormParam("subject") @DefaultValue("") String subject,
            @FormParam("hours") @DefaultValue("") String hours,
            @FormParam("reason") @DefaultValue("") String reason) {
        var parsed = parse(subject);
        if (parsed.isEmpty() || !hours.matches("[0-9]{1,3}")) {
            return answer(Flash.refused("Nothing was changed: subject is '" + subject + "' and hours is '" + hours
                    + "'; allowed are a job, schedule, sensor or asset, and 1 to 744 hours."));
        }
        try {
            var until = clock.instant().plus(Duration.ofHours(Long.parseLong(hours)));
            var silence = silences.begin(parsed.get(), reason, until, Actor.of(request));
            return answer(Flash.done(
                    "Silent for " + hours + " h: " + silence.subject() + ". Its messages are kept here and not sent."));
        } catch (RefusedSilence refused) {
            return answer(Flash.refused("Nothing was changed: " + refused.getMessage()));
        }
    }

    @POST
    @Path("silences/{id: [0-9]{1,18}}/end")
    public Response end(@PathParam("id") long id) {
        try {
            var silence = silences.end(id, Actor.of(request));
            return answer(Flash.done("Heard again: " + silence.subject() + "."));
        } catch (RefusedSilence refused) {
            return answer(Flash.refused("Nothing was changed: " + refused.getMessage()));
        }
    }

    /** Reads "JOB bake_bread_job". */
    private static Optional<AlertSubject> parse(String subject) {
        var parts = subject.split(" ", 2);
        return Arrays.stream(SubjectKind.values())
                .filter(kind -> parts.length == 2 && kind.name().equals(parts[0]))
                .findFirst()
                .map(kind -> new AlertSubject(kind, parts[1]));
    }

    private Response answer(Flash flash) {
        notices.leave(flash);
        return Response.seeOther(HERE).build();
    }
}
