package dev.pitwall.schema;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * The one datasource, {@value #JNDI_NAME}, for whoever injects a {@link DataSource}.
 *
 * <p>It is looked up by hand: {@code @Resource(lookup = …)} finds it on Open Liberty and not on WildFly.
 */
@ApplicationScoped
class ServerDataSource {

    static final String JNDI_NAME = "jdbc/pitwall";

    @Produces
    @Dependent
    DataSource dataSource() {
        try {
            return (DataSource) new InitialContext().lookup(JNDI_NAME);
        } catch (NamingException e) {
            throw new MigrationFailure(
                    "PW-DB-006 The server has no datasource " + JNDI_NAME
                            + ". See server-config/ for how to give it one.",
                    e);
        }
    }
}
