package dev.pitwall.web.search;

import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Page;
import dev.pitwall.web.frame.SearchSource;
import dev.pitwall.web.frame.Sought;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;

/** Where is it? */
@Path("/search")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class SearchPage {

    private static final int OF_EACH_KIND = 12;

    private Instance<SearchSource> sources;

    @Inject
    public SearchPage(@Any Instance<SearchSource> sources) {
        this.sources = sources;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public SearchPage() {}

    @GET
    public Page show(@QueryParam("q") @DefaultValue("") String text) {
        var sought = new Sought(text);
        var kinds = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .map(source -> new SearchView.Kind(
                        source.heading(),
                        source.list(),
                        sought.isEmpty() ? java.util.List.of() : source.find(sought, OF_EACH_KIND)))
                .toList();
        return Page.of("search/search.jte", sought.isEmpty() ? "Search" : "Search: " + sought.text())
                .with("view", new SearchView(sought.text(), kinds));
    }
}
