package dev.pitwall.rest;

import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.orchestration.security.AuditEntry;
import dev.pitwall.orchestration.security.AuditFilter;
import dev.pitwall.orchestration.security.AuditHistory;
import dev.pitwall.orchestration.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what. */
@Path("/api/v1/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.ADMIN)
@Tag(name = "Audit")
public class AuditResource {

    private AuditHistory audit;

    @Inject
    public AuditResource(AuditHistory audit) {
        this.audit = audit;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public AuditResource() {}

    @GET
    @Operation(
            summary = "Changes by persons and tokens, newest first",
            description =
                    "By account, action code, beginning of the subject, and a period: from belongs to it, until not.")
    public AuditList list(
            @QueryParam("account") String account,
            @QueryParam("action") String action,
            @QueryParam("subject") String subject,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("before") String before,
            @QueryParam("limit") String asked,
            @Context UriInfo address) {
        var limit = Asked.limit(asked, 50);
        var filter = new AuditFilter(
                Asked.text(account),
                Asked.text(action).map(AuditResource::action),
                Asked.text(subject),
                Asked.instant("from", from),
                Asked.instant("until", until));
        var page = KeyPage.of(
                audit.newest(filter, Asked.before(before), limit + 1),
                limit,
                AuditList.AuditLineBody::of,
                address,
                "before",
                AuditEntry::id);
        return new AuditList(page.items(), page.next());
    }

    private static AuditAction action(String code) {
        return Arrays.stream(AuditAction.values())
                .filter(action -> action.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.ofField(
                        "action",
                        "action is '" + code + "'; allowed are "
                                + Arrays.stream(AuditAction.values())
                                        .map(AuditAction::code)
                                        .toList()));
    }
}
