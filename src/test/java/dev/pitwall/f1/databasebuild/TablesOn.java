package dev.pitwall.f1.databasebuild;

import dev.pitwall.schema.Environment;
import javax.sql.DataSource;

/** Which tables a database has, for tests of other rooms. */
public final class TablesOn {

    private TablesOn() {}

    public static TablePresence the(DataSource database) {
        return new TablePresence(database, Environment.DEV);
    }
}
