package dev.pitwall.orchestration.security;

/** A change of an account or a token that was asked for and not made; the message says why and what is allowed. */
public class RefusedAccountChange extends RuntimeException {

    private final String field;

    RefusedAccountChange(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field of the form that is to blame. */
    public String field() {
        return field;
    }
}
