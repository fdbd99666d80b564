package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.Refusal;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A row of a source was not taken. The job XML names this class as skippable: the row is kept with its reason, and the load goes
 * on.
 */
public class RowRefusedException extends RuntimeException {

    private final String resultTable;
    private final String origin;
    private final String raw;
    private final String reason;

    /**
     * @param resultTable the table of the source
     * @param origin where it was read
     * @param raw the row as it came
     */
    public RowRefusedException(String resultTable, String origin, String raw, Refusal reason) {
        super(origin + ": " + reason.sentence());
        this.resultTable = Objects.requireNonNull(resultTable, "resultTable");
        this.origin = Objects.requireNonNull(origin, "origin");
        this.raw = Objects.requireNonNull(raw, "raw");
        this.reason = reason.sentence();
    }

    String resultTable() {
        return resultTable;
    }

    String origin() {
        return origin;
    }

    String raw() {
        return raw;
    }

    String reason() {
        return reason;
    }

    String sha256() {
        return DigestUtils.sha256Hex(origin + "\u001f" + raw + "\u001f" + reason);
    }
}
