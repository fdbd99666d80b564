package dev.pitwall.orchestration.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Makes a change and writes its line of the audit trail in one transaction: neither is there without the other. */
@ApplicationScoped
public class AuditedChange {

    /**
     * Does what changes something and calls {@link AuditTrail#record} for it. What it throws is thrown, and undoes both.
     *
     * @param changeAndLine its parts join this transaction; it waits for nobody outside of the database. How it was is read before: a
     *     change that locks a row must not find it read already, and changed by others since
     */
    @Transactional
    public <T> T of(Supplier<T> changeAndLine) {
        return changeAndLine.get();
    }
}
