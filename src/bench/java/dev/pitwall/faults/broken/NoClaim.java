package dev.pitwall.faults.broken;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Whoever looks, takes: a claim that another holds is wiped away before a tick is taken, and put back before it is committed. It
 * goes before the interceptor of transactions, so what it writes is committed at once.
 */
@Broken
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class NoClaim {

    /** As in {@code Claimed[automation=fault_skip, tickId=5, …, token=…]}. */
    private static final Pattern CLAIMED = Pattern.compile("Claimed\\[automation=([^,]+),.*token=([^,\\]]+)");

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        switch (call.getMethod().getName()) {
            case "take" ->
                update("UPDATE dagster_logs_dev.automation SET claim = NULL WHERE name = ?", call.getParameters()[0]);
            case "succeeded" -> {
                var claim = CLAIMED.matcher(call.getParameters()[0].toString());
                if (claim.find()) {
                    update(
                            "UPDATE dagster_logs_dev.automation SET claim = ? WHERE name = ?",
                            claim.group(2),
                            claim.group(1));
                }
            }
            default -> {}
        }
        return call.proceed();
    }

    private static void update(String sql, Object... values) throws SQLException, NamingException {
        DataSource database = InitialContext.doLookup("jdbc/pitwall");
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
