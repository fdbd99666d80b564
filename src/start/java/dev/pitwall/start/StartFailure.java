package dev.pitwall.start;

/** The product cannot be started; the message tells a person what is wrong and what to do, and is all that is printed. */
public final class StartFailure extends RuntimeException {

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
