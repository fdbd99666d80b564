package dev.pitwall.web.overview;

import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.OverviewCard;
import dev.pitwall.web.frame.Page;
import dev.pitwall.web.frame.Parts;
import dev.pitwall.web.frame.ReaderTimes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;

/** Is all well, what comes next? */
@Path("/")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class OverviewPage {

    private static final String PUT_AWAY = "pitwall-first-minute";
    private static final int YEAR_SECONDS = 31_536_000;

    private OverviewViews views;
    private Instance<OverviewCard> cards;
    private Parts parts;
    private ReaderTimes reader;

    @Inject
    public OverviewPage(OverviewViews views, @Any Instance<OverviewCard> cards, Parts parts, ReaderTimes reader) {
        this.views = views;
        this.cards = cards;
        this.parts = parts;
        this.reader = reader;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public OverviewPage() {}

    @GET
    public Page show(
            @QueryParam("range") @DefaultValue("6h") String range,
            @CookieParam(PUT_AWAY) @DefaultValue("") String putAway) {
        return with(Page.of("overview/overview.jte", "Overview"), range, putAway);
    }

    /** The part that changes by itself. */
    @GET
    @Path("overview/live")
    public Page live(@QueryParam("range") @DefaultValue("6h") String range) {
        return with(Page.part("overview/live.jte"), range, "put away");
    }

    /** Puts the strip for newcomers away, in this browser. */
    @POST
    @Path("overview/first-minute")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response putAway() {
        var cookie = new NewCookie.Builder(PUT_AWAY)
                .value("away")
                .path("/")
                .maxAge(YEAR_SECONDS)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(URI.create("/")).cookie(cookie).build();
    }

    private Page with(Page page, String range, String putAway) {
        var shown = cards.stream()
                .sorted(Comparator.comparingInt(OverviewCard::order))
                .flatMap(card -> card.card().stream())
                .map(parts::content)
                .toList();
        return page.with("view", views.of(Range.of(range), putAway.isEmpty(), shown, reader.times()));
    }
}
