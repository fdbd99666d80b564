package dev.pitwall.rest;

import dev.pitwall.orchestration.alert.Channel;
import dev.pitwall.orchestration.alert.ChannelTrial;
import dev.pitwall.orchestration.alert.Channels;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.orchestration.security.AuditTrail;
import dev.pitwall.orchestration.security.AuditedState;
import dev.pitwall.orchestration.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way to people. */
@Path("/api/v1/channel")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.OPERATOR)
@Tag(name = "Alerts")
public class ChannelResource {

    private Channels channels;
    private ChannelTrial trial;
    private AuditTrail audit;
    private HttpServletRequest request;

    @Inject
    public ChannelResource(Channels channels, ChannelTrial trial, AuditTrail audit, HttpServletRequest request) {
        this.channels = channels;
        this.trial = trial;
        this.audit = audit;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public ChannelResource() {}

    @POST
    @Path("trial")
    @Operation(
            summary = "Sends a test message past the outbox and says what came of it",
            description =
                    "It answers 200 also where the channel refused: the outcome says so. No channel at all is a 409.")
    public ChannelTrialBody tryIt() throws InterruptedException {
        var actor = Actor.of(request);
        var channel = channels.current()
                .map(Channel::name)
                .orElseThrow(() -> Refusal.notNow(Channels.NONE_IS_CONFIGURED + "."));
        var outcome = ChannelTrialBody.of(channel, trial.send(actor.account()));
        audit.record(
                actor,
                AuditAction.CHANNEL_TRIED,
                "the channel",
                AuditedState.NONE,
                AuditedState.of("outcome", outcome.outcome().name()).with("why", outcome.why()));
        return outcome;
    }
}
