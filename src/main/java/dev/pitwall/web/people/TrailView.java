package dev.pitwall.web.people;

import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.web.part.Address;
import java.util.List;
import java.util.Optional;

/**
 * A page of the audit trail, newest first.
 *
 * @param who everybody who stands in the trail, for the filter
 * @param older the address of the page that follows
 * @param zone the name of the zone in which the filter's days are
 */
public record TrailView(
        AuditQuery query,
        List<AuditLine> lines,
        List<String> who,
        Optional<Address> older,
        boolean filtered,
        boolean first,
        String zone) {

    public AuditAction[] actions() {
        return AuditAction.values();
    }
}
