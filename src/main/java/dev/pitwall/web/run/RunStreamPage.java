package dev.pitwall.web.run;

import dev.pitwall.web.frame.Access;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** Tells the page of a run that something is new; the page then asks for it when its reader is not disturbed. */
@Path("/runs/{id: [0-9]+}/stream")
@RequestScoped
@RolesAllowed(Access.VIEWER)
public class RunStreamPage {

    private RunStreams streams;

    @Inject
    public RunStreamPage(RunStreams streams) {
        this.streams = streams;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public RunStreamPage() {}

    /** @param lastEvent what the browser knows of when it comes back after a loss; it counts before the address */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void open(
            @PathParam("id") long id,
            @BeanParam LogQuery query,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @DefaultValue("") String lastEvent,
            @Context SseEventSink sink,
            @Context Sse sse) {
        var last = lastEvent.matches("[0-9]{1,18}")
                ? Long.parseLong(lastEvent)
                : query.after().orElse(0L);
        if (!streams.open(new RunStream(id, query.filter(), last, sink, sse))) {
            sink.close();
        }
    }

    /** The same once, for a page that has no stream. */
    @GET
    @Path("once")
    @Produces(MediaType.TEXT_PLAIN)
    public String once(@PathParam("id") long id, @BeanParam LogQuery query) {
        var after = query.after().orElse(0L);
        return streams.latest(id, after, query.filter())
                .map(latest -> latest.words(after))
                .orElseThrow(() -> new NotFoundException("There is no run " + id + "."));
    }
}
