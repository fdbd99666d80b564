package dev.pitwall.rest;

import dev.pitwall.orchestration.security.AuditEntry;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lines of the audit trail, newest first. @param next the address of the page that follows */
record AuditList(List<AuditLineBody> entries, Optional<String> next) implements Body {

    /**
     * A change by a person or token.
     *
     * @param means page, token or system
     * @param action a code that is kept for ever
     * @param address from where
     */
    record AuditLineBody(
            long id,
            Instant at,
            String account,
            String means,
            String action,
            String subject,

            @Schema(type = SchemaType.OBJECT, description = "How it was")
            JsonValue before,

            @Schema(type = SchemaType.OBJECT, description = "How it is")
            JsonValue after,

            String address) {

        static AuditLineBody of(AuditEntry entry) {
            return new AuditLineBody(
                    entry.id(),
                    entry.at(),
                    entry.account(),
                    entry.means(),
                    entry.actionCode(),
                    entry.subject(),
                    entry.before().json(),
                    entry.after().json(),
                    entry.address());
        }
    }
}
