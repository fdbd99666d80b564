package dev.pitwall.orchestration.security;

/** Why a credential that a request carried was not accepted; the request goes on as nobody's. */
public enum RejectedCredential {
    UNKNOWN_TOKEN("The API token is not known, has expired or was revoked."),
    SESSION_ENDED("The sign-in has ended."),
    NOT_ASKED("Who you are cannot be asked: the database does not answer.");

    /** The request attribute that holds it. */
    public static final String ATTRIBUTE = RejectedCredential.class.getName();

    private final String reason;

    RejectedCredential(String reason) {
        this.reason = reason;
    }

    /** A sentence for the caller. */
    public String reason() {
        return reason;
    }
}
