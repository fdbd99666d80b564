package dev.pitwall.rest;

import dev.pitwall.orchestration.asset.AssetCatalogue;
import dev.pitwall.orchestration.asset.AssetCheckResult;
import dev.pitwall.orchestration.asset.AssetChecks;
import dev.pitwall.orchestration.asset.AssetEntry;
import dev.pitwall.orchestration.asset.Lineage;
import dev.pitwall.orchestration.asset.Materializations;
import dev.pitwall.orchestration.asset.MaterializedAsset;
import dev.pitwall.orchestration.asset.Partitions;
import dev.pitwall.orchestration.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Assets, what came of them, and what they are made from. */
@Path("/api/v1/assets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.VIEWER)
@Tag(name = "Assets")
public class AssetsResource {

    private static final int USUAL = 50;

    private AssetCatalogue catalogue;
    private Materializations materializations;
    private AssetChecks checks;
    private Partitions partitions;
    private Lineage lineage;

    @Inject
    public AssetsResource(
            AssetCatalogue catalogue,
            Materializations materializations,
            AssetChecks checks,
            Partitions partitions,
            Lineage lineage) {
        this.catalogue = catalogue;
        this.materializations = materializations;
        this.checks = checks;
        this.partitions = partitions;
        this.lineage = lineage;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public AssetsResource() {}

    @GET
    @Operation(summary = "Every asset, with freshness and checks")
    public AssetList list() {
        return new AssetList(catalogue.all().stream().map(AssetBody::of).toList());
    }

    @GET
    @Path("{asset}")
    @Operation(summary = "An asset, with freshness and checks")
    public AssetBody one(@PathParam("asset") String key) {
        return AssetBody.of(known(key));
    }

    @GET
    @Path("{asset}/lineage")
    @Operation(summary = "What an asset is made from and what is made from it")
    public AssetLineage lineage(@PathParam("asset") String key) {
        known(key);
        return new AssetLineage(key, List.copyOf(lineage.upstream(key)), List.copyOf(lineage.downstream(key)));
    }

    @GET
    @Path("{asset}/materializations")
    @Operation(summary = "Materializations of an asset, newest first")
    public AssetHistory materializations(
            @PathParam("asset") String key,
            @QueryParam("before") String before,
            @QueryParam("limit") String asked,
            @Context UriInfo address) {
        known(key);
        var limit = Asked.limit(asked, USUAL);
        var page = KeyPage.of(
                materializations.ofAsset(key, Asked.before(before), limit + 1),
                limit,
                MaterializationBody::of,
                address,
                "before",
                MaterializedAsset::id);
        return new AssetHistory(page.items(), page.next());
    }

    @GET
    @Path("{asset}/partitions")
    @Operation(summary = "Every partition of an asset as it stands; none for one that is made as a whole")
    public PartitionList partitions(@PathParam("asset") String key) {
        return new PartitionList(partitions.of(known(key).definition()).stream()
                .map(PartitionList.PartitionBody::of)
                .toList());
    }

    @GET
    @Path("{asset}/checks/{check}")
    @Operation(summary = "What looking at a check came to, newest first")
    public CheckResultList checkResults(
            @PathParam("asset") String key,
            @PathParam("check") String check,
            @QueryParam("before") String before,
            @QueryParam("limit") String asked,
            @Context UriInfo address) {
        if (known(key).definition().check(check).isEmpty()) {
            throw new NotFoundException(
                    "The asset '" + key + "' has no check '" + check + "'; all are at /api/v1/assets/" + key + ".");
        }
        var limit = Asked.limit(asked, USUAL);
        var page = KeyPage.of(
                checks.ofCheck(key, check, Asked.before(before), limit + 1),
                limit,
                CheckResultList.CheckResultBody::of,
                address,
                "before",
                AssetCheckResult::id);
        return new CheckResultList(page.items(), page.next());
    }

    private AssetEntry known(String key) {
        return catalogue
                .find(key)
                .orElseThrow(() -> new NotFoundException("No workspace declares an asset '" + key
                        + "', and no run has made one; all are at /api/v1/assets."));
    }
}
