package dev.pitwall.f1.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is known about the results of a session at the moment of asking. */
public sealed interface Readiness {

    /** What a sensor does with a {@link Readiness}. */
    enum Verdict {
        /** The rows can be read. */
        READY,
        /** There will never be any: go on without them. */
        ABSENT,
        /** Ask again at the next tick. */
        LATER,
        /** Ask again, and tell the operator: something outside is wrong. */
        TROUBLE
    }

    WeekendSession session();

    Verdict verdict();

    /** What is the case, for a person: "practice 3 of the 2024 Bahrain Grand Prix is not published yet". */
    String sentence();

    /** What happens next, or what the operator may do. */
    String next();

    default boolean isPublished() {
        return verdict() == Verdict.READY;
    }

    record Published(WeekendSession session, int rows) implements Readiness {
        @Override
        public Verdict verdict() {
            return Verdict.READY;
        }

        @Override
        public String sentence() {
            return session + " is published, " + rows + " rows";
        }

        @Override
        public String next() {
            return "it can be loaded";
        }
    }

    /** The weekend's format lacks the session, or it was cancelled. */
    record NotHeld(WeekendSession session) implements Readiness {
        @Override
        public Verdict verdict() {
            return Verdict.ABSENT;
        }

        @Override
        public String sentence() {
            return session + " was not held";
        }

        @Override
        public String next() {
            return "the weekend goes on without it";
        }
    }

    /** @param expected when it is due, if the calendar knows */
    record NotPublished(WeekendSession session, Optional<Instant> expected) implements Readiness {
        @Override
        public Verdict verdict() {
            return Verdict.LATER;
        }

        @Override
        public String sentence() {
            return session + " is not published yet";
        }

        @Override
        public String next() {
            return expected.map(at -> "it is due after " + at + " and is asked for again at the next tick")
                    .orElse("it is asked for again at the next tick");
        }
    }

    /** @param missing what the rows still lack: "17 of 20 drivers have no result" */
    record Incomplete(WeekendSession session, String missing) implements Readiness {
        @Override
        public Verdict verdict() {
            return Verdict.LATER;
        }

        @Override
        public String sentence() {
            return session + " is not complete yet: " + missing;
        }

        @Override
        public String next() {
            return "it is asked for again at the next tick";
        }
    }

    /** The source answers, but refuses us or shows a page for people. */
    record Blocked(WeekendSession session, String address, int status) implements Readiness {
        @Override
        public Verdict verdict() {
            return Verdict.TROUBLE;
        }

        @Override
        public String sentence() {
            return session + " cannot be read: " + address + " refuses this server (status " + status + ")";
        }

        @Override
        public String next() {
            return "open the address in a browser; if it answers there, this server's address or User-Agent is blocked";
        }
    }

    /** @param retryAfter how long the source asks us to wait, if it says so */
    record RateLimited(WeekendSession session, String address, Optional<Duration> retryAfter) implements Readiness {
        @Override
        public Verdict verdict() {
            return Verdict.LATER;
        }

        @Override
        public String sentence() {
            return session + " cannot be read yet: " + address + " has had too many requests";
        }

        @Override
        public String next() {
            return retryAfter
                    .map(wait -> "it may be asked again in " + wait.toSeconds() + " s")
                    .orElse("it is asked again at the next tick");
        }
    }

    /** The source gives no history while a session is live. */
    record LockedOut(WeekendSession session, String address) implements Readiness {
        @Override
        public Verdict verdict() {
            return Verdict.LATER;
        }

        @Override
        public String sentence() {
            return session + " is locked while a session is live at " + address;
        }

        @Override
        public String next() {
            return "it opens when the live session is over, and is asked for again at the next tick";
        }
    }

    /** @param cause what the network said: "connection refused", "no answer within 10 s", "status 503" */
    record Unreachable(WeekendSession session, String address, String cause) implements Readiness {
        @Override
        public Verdict verdict() {
            return Verdict.TROUBLE;
        }

        @Override
        public String sentence() {
            return session + " cannot be read: " + address + " is unreachable (" + cause + ")";
        }

        @Override
        public String next() {
            return "it is asked for again at the next tick; if this lasts, look at the network and the configured address";
        }
    }

    /** @param detail what was expected and what was found */
    record ChangedFormat(WeekendSession session, String address, String detail) implements Readiness {
        @Override
        public Verdict verdict() {
            return Verdict.TROUBLE;
        }

        @Override
        public String sentence() {
            return session + " cannot be understood: " + address + " answers in another format (" + detail + ")";
        }

        @Override
        public String next() {
            return "the answer is kept; this version of Pitwall may have to be brought up to date";
        }
    }
}
