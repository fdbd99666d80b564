package dev.pitwall.orchestration.backfill;

/** A backfill was asked for something that its state does not allow. */
public class IllegalBackfillMove extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IllegalBackfillMove(long id, BackfillStatus from, BackfillStatus to) {
        super("backfill " + id + " is " + from + " and cannot become " + to + "; allowed are " + from.next());
    }
}
