package dev.pitwall.orchestration.backfill;

/** There is no backfill of this number. */
public class UnknownBackfill extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownBackfill(long id) {
        super("there is no backfill " + id);
    }
}
