package dev.pitwall.web.asset;

import dev.pitwall.orchestration.asset.PartitionStatus;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Page;
import dev.pitwall.web.frame.ReaderTimes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;

/** What is an asset, is it fresh, and what came of it over time? */
@Path("/assets/{key}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class AssetPage {

    private AssetViews views;
    private ReaderTimes reader;

    @Inject
    public AssetPage(AssetViews views, ReaderTimes reader) {
        this.views = views;
        this.reader = reader;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public AssetPage() {}

    /**
     * @param before the page of the history below this number
     * @param parts the status of the partitions that are shown
     * @param partition the partition that is opened
     */
    @GET
    public Page show(
            @PathParam("key") String key,
            @QueryParam("before") @DefaultValue("") String before,
            @QueryParam("parts") @DefaultValue("") String parts,
            @QueryParam("partition") @DefaultValue("") String partition) {
        var query = new AssetViews.Query(
                before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE,
                Arrays.stream(PartitionStatus.values())
                        .filter(status -> status.name().equals(parts))
                        .findFirst(),
                partition);
        var view = views.of(key, query, reader.times())
                .orElseThrow(() -> new NotFoundException(
                        "No workspace declares an asset '" + key + "', and no run has made one; all are at /assets."));
        return Page.of("asset/asset.jte", key).with("view", view);
    }
}
