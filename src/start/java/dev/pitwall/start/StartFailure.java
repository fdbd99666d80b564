package dev.pitwall.start;

/** The product cannot be started; the message tells a person what is wrong and what to do, and is all that is printed. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        this(message, null);
    }

    public StartFailure(String message, Throwable cause) {
        // Without a stack: Maven prints it, and it says nothing to the person who reads the message.
        super(message, cause, false, false);
    }
}
