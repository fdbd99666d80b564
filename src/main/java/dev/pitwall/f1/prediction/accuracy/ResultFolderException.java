package dev.pitwall.f1.prediction.accuracy;

/** A folder of results cannot be read; the message names file, line, column and value, and what was expected. */
public final class ResultFolderException extends RuntimeException {
    ResultFolderException(String message) {
        super(message);
    }

    ResultFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
