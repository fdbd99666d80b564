package dev.pitwall.f1.timing.store;

import dev.pitwall.f1.timing.http.AnswerStore;
import dev.pitwall.orchestration.definition.RunContext;
import dev.pitwall.schema.Environment;
import java.time.Clock;
import javax.sql.DataSource;

/** The payload store without a server, for the tests of other packages. */
public final class StoredAnswers {

    private StoredAnswers() {}

    /** What the run reads is kept as read by it. */
    public static AnswerStore readBy(RunContext run, DataSource database) {
        return new Payloads(database, run, Clock.systemUTC(), Environment.DEV);
    }
}
