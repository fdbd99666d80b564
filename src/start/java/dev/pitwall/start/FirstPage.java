package dev.pitwall.start;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Waits until the product's first page answers, and notices early when it never will.
 *
 * @param address of the page
 */
record FirstPage(URI address, Liberty liberty) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int TIMEOUT_MILLIS = 5_000;
    /** Liberty's message that the application failed; the server itself stays up. */
    private static final String APPLICATION_FAILED = "CWWKZ0002E";

    private static final String APPLICATION_MISSING = "CWWKZ0014W";

    void await(Process server) {
        Deadline deadline = Deadline.in(PATIENCE);
        while (!answers()) {
            if (!server.isAlive()) {
                throw new StartFailure("Open Liberty stopped, exit code " + server.exitValue() + ". The end of "
                        + liberty.console() + ":\n" + LogTail.of(liberty.console()));
            }
            applicationFailure().ifPresent(failure -> {
                throw new StartFailure(
                        "The application did not start:\n" + failure + "\nMore in " + liberty.messages());
            });
            if (deadline.isOver()) {
                throw new StartFailure("No page came from " + address + " within " + PATIENCE.toMinutes()
                        + " minutes. The end of " + liberty.console() + ":\n" + LogTail.of(liberty.console()));
            }
            Deadline.pause();
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<String> applicationFailure() {
        return liberty.said(APPLICATION_FAILED).or(() -> liberty.said(APPLICATION_MISSING));
    }
}
