package dev.pitwall.batch;

import java.util.OptionalLong;
import java.util.Properties;

/**
 * The one job parameter that the engine passes: the number of its run. Everything else of a run is in the engine's tables,
 * because JBeret keeps parameters in a column of 3,000 characters. A restart must pass it again: Open Liberty does not inherit
 * parameters.
 */
final class RunParameter {

    /** Stored by both servers' batch repositories, and so for ever. */
    static final String NAME = "pitwall.run";

    private RunParameter() {}

    static Properties of(long runId) {
        var parameters = new Properties();
        parameters.setProperty(NAME, Long.toString(runId));
        return parameters;
    }

    /** Empty for an execution that was started by other means. */
    static OptionalLong in(Properties parameters) {
        var value = parameters == null ? null : parameters.getProperty(NAME);
        return value == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value));
    }
}
