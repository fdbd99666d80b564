package dev.pitwall.f1.prediction;

/** Too few qualifyings lie before the weekend to learn anything from. */
public final class NotEnoughHistoryException extends RuntimeException {
    NotEnoughHistoryException(EventKey event, int found, int needed) {
        super("Cannot train for " + event + ": " + found + " earlier qualifyings are known, at least " + needed
                + " are needed. Load earlier seasons first.");
    }
}
