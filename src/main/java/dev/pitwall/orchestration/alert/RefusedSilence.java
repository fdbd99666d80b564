package dev.pitwall.orchestration.alert;

import jakarta.ejb.ApplicationException;

/** A silence cannot begin or end as asked for; the message names the field, its value and what is allowed. Nothing was changed. */
@ApplicationException(rollback = true)
public class RefusedSilence extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    RefusedSilence(String field, String message) {
        super(message);
        this.field = field;
    }

    /** {@code subject}, {@code reason}, {@code until} or {@code silence}. */
    public String field() {
        return field;
    }
}
