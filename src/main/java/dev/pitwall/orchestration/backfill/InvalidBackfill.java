package dev.pitwall.orchestration.backfill;

/** A wish for a backfill that cannot be followed; nothing was changed. */
public class InvalidBackfill extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param message field, value and what is allowed */
    InvalidBackfill(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
