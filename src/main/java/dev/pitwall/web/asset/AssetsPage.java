package dev.pitwall.web.asset;

import dev.pitwall.orchestration.asset.AssetCatalogue;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/** What do we have, and is it fresh? */
@Path("/assets")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class AssetsPage {

    private AssetCatalogue catalogue;

    @Inject
    public AssetsPage(AssetCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public AssetsPage() {}

    @GET
    public Page show() {
        var rows = catalogue.all().stream().map(AssetRow::new).toList();
        return Page.of("asset/assets.jte", "Assets")
                .with("stale", rows.stream().filter(AssetRow::stale).count())
                .with(
                        "groups",
                        rows.stream()
                                .collect(Collectors.groupingBy(
                                        row -> row.entry().definition().group(),
                                        LinkedHashMap::new,
                                        Collectors.toList())));
    }
}
