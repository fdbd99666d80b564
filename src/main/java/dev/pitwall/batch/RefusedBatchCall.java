package dev.pitwall.batch;

import jakarta.ejb.ApplicationException;

/** A call of {@link BatchAdmin} that was not followed, with the reason in words; nothing was changed. */
@ApplicationException(rollback = false)
public class RefusedBatchCall extends RuntimeException {

    private final Reason reason;

    /** What kind of refusal it is. */
    public enum Reason {
        /** The batch repository or the application does not know it. */
        UNKNOWN,
        /** Its state does not allow that. */
        NOT_NOW
    }

    RefusedBatchCall(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
