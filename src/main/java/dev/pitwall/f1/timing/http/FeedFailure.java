package dev.pitwall.f1.timing.http;

import dev.pitwall.f1.timing.Readiness;
import dev.pitwall.f1.timing.WeekendSession;
import java.time.Duration;
import java.util.Optional;

/** Why an address gave no usable answer. A missing page (404) is no failure: what is not published yet is missing. */
public sealed interface FeedFailure {

    String address();

    /** The same, as an answer about a session. */
    Readiness about(WeekendSession session);

    /** For a log or an exception. */
    String sentence();

    /** 403, or a page for people where data should be. */
    record Blocked(String address, int status) implements FeedFailure {
        @Override
        public Readiness about(WeekendSession session) {
            return new Readiness.Blocked(session, address, status);
        }

        @Override
        public String sentence() {
            return address + " refuses this server (status " + status + ")";
        }
    }

    /** 429, or our own limit for that host. */
    record RateLimited(String address, Optional<Duration> retryAfter) implements FeedFailure {
        @Override
        public Readiness about(WeekendSession session) {
            return new Readiness.RateLimited(session, address, retryAfter);
        }

        @Override
        public String sentence() {
            return address + " has had too many requests"
                    + retryAfter
                            .map(wait -> "; again in " + wait.toSeconds() + " s")
                            .orElse("");
        }
    }

    /** 401: no history while a session is live. */
    record LockedOut(String address) implements FeedFailure {
        @Override
        public Readiness about(WeekendSession session) {
            return new Readiness.LockedOut(session, address);
        }

        @Override
        public String sentence() {
            return address + " is locked while a session is live (status 401)";
        }
    }

    /** No connection, no answer in time, a broken one, or a status of the 500s. */
    record Unreachable(String address, String cause) implements FeedFailure {
        @Override
        public Readiness about(WeekendSession session) {
            return new Readiness.Unreachable(session, address, cause);
        }

        @Override
        public String sentence() {
            return address + " is unreachable (" + cause + ")";
        }
    }

    /** An answer that is not what was agreed on. */
    record ChangedFormat(String address, String detail) implements FeedFailure {
        @Override
        public Readiness about(WeekendSession session) {
            return new Readiness.ChangedFormat(session, address, detail);
        }

        @Override
        public String sentence() {
            return address + " answers in another format (" + detail + ")";
        }
    }
}
