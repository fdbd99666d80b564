package dev.pitwall.orchestration.pause;

import jakarta.ejb.ApplicationException;

/** A pause cannot begin or end as asked for; the message names the field, its value and what is allowed. Nothing was changed. */
@ApplicationException(rollback = true)
public class RefusedPause extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    RefusedPause(String field, String message) {
        super(message);
        this.field = field;
    }

    /** {@code workspace}, {@code reason} or {@code pause}. */
    public String field() {
        return field;
    }
}
