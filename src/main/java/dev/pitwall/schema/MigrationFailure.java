package dev.pitwall.schema;

/** A table group is not as its migrations say; the message names schema, group and what to do. */
public class MigrationFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationFailure(String message) {
        super(message);
    }

    MigrationFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
