package dev.pitwall.web.run;

import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Flash;
import dev.pitwall.web.frame.LocalAddress;
import dev.pitwall.web.frame.Notices;
import dev.pitwall.web.view.SavedFilters;
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
import java.util.Optional;

/** Keeps and forgets filters of the list of runs. It changes nothing that others see, so a viewer may. */
@Path("/runs/filters")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Access.VIEWER)
public class SavedFiltersForm {

    private SavedFilters filters;
    private Notices notices;
    private HttpServletRequest request;

    @Inject
    public SavedFiltersForm(SavedFilters filters, Notices notices, HttpServletRequest request) {
        this.filters = filters;
        this.notices = notices;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public SavedFiltersForm() {}

    /** @param shown the address of the list as it is filtered now */
    @POST
    public Response keep(
            @FormParam("name") @DefaultValue("") String name, @FormParam("shown") @DefaultValue("") String shown) {
        var address = LocalAddress.of(shown);
        try {
            var query = Optional.ofNullable(address.getRawQuery()).orElse("");
            filters.keep(Actor.of(request).account(), RunsPage.PATH, name.strip(), query);
            notices.leave(Flash.done("The filter is kept as " + name.strip() + "."));
        } catch (IllegalArgumentException refused) {
            notices.leave(Flash.refused("Nothing was kept: " + refused.getMessage() + "."));
        }
        return Response.seeOther(address).build();
    }

    @POST
    @Path("{id: [0-9]+}/forget")
    public Response forget(@PathParam("id") long id, @FormParam("shown") @DefaultValue("/runs") String shown) {
        filters.forget(Actor.of(request).account(), id);
        return Response.seeOther(LocalAddress.of(shown)).build();
    }
}
