package dev.pitwall.web.error;

import java.util.Optional;

/**
 * An error as a page says it.
 *
 * @param status the HTTP status
 * @param what what happened, as a heading
 * @param detail whether anything was changed, and what to do
 * @param logId what to look for in the server's log
 * @param nearest where to go instead
 */
public record ErrorView(int status, String what, String detail, Optional<String> logId, Nearest nearest) {

    /** A link that helps. */
    public record Nearest(String path, String label) {}
}
