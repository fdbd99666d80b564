package dev.pitwall.f1.timing;

/** A source cannot be read now. The message names the file or address, what was expected and what was found. */
public class SourceUnavailableException extends RuntimeException {

    public SourceUnavailableException(String message) {
        super(message);
    }

    public SourceUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
