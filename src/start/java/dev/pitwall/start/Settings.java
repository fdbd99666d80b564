package dev.pitwall.start;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * The settings {@code pitwall.*}. They come from {@code mvn -D…} or the environment, and go to the server as environment
 * variables, from which both Open Liberty and MicroProfile Config read them: an environment is seen by its owner only, a
 * command line by everybody on the machine.
 *
 * @param environment by the names of environment variables, as in {@code PITWALL_HTTP_PORT}
 */
record Settings(Map<String, String> environment) {

    static final String HTTP_PORT = "pitwall.http.port";
    /** The address that people reach it by, with which links in messages begin. */
    static final String ADDRESS = "pitwall.address";

    static final String DATABASE_PORT = "pitwall.database.port";
    static final String DATABASE_URL = "pitwall.database.url";
    static final String DATABASE_USER = "pitwall.database.user";
    static final String DATABASE_PASSWORD = "pitwall.database.password";
    static final String ADMIN_TOKEN = "pitwall.admin.token";

    private static final String PREFIX = "pitwall.";
    private static final String SERVERS = "pitwall.servers";
    /** These name files and folders. */
    private static final Set<String> PATHS = Set.of("pitwall.files", SERVERS);

    private static final int DEFAULT_HTTP_PORT = 9080;
    private static final int DEFAULT_DATABASE_PORT = 13306;

    Settings {
        environment = Map.copyOf(environment);
    }

    /**
     * The properties {@code pitwall.*} as environment variables.
     *
     * @param here what a relative path in a setting is relative to: the server has another working folder
     */
    static Map<String, String> asEnvironment(Properties properties, Path here) {
        Map<String, String> environment = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                String value = properties.getProperty(name);
                environment.put(
                        variable(name),
                        PATHS.contains(name) ? here.resolve(value).normalize().toString() : value);
            }
        }
        return environment;
    }

    /** {@code pitwall.http.port} becomes {@code PITWALL_HTTP_PORT}, as MicroProfile Config has it. */
    static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(variable(name))).filter(value -> !value.isBlank());
    }

    /** Where the unpacked servers are kept, if not with the project: several clones can share them. */
    Optional<Path> servers() {
        return value(SERVERS).map(Path::of);
    }

    int httpPort() {
        return port(HTTP_PORT, DEFAULT_HTTP_PORT);
    }

    /** Of the database that is brought along. */
    int databasePort() {
        return port(DATABASE_PORT, DEFAULT_DATABASE_PORT);
    }

    /** What is set, or the address on this machine: whoever starts it here reads its messages here. */
    String address() {
        return value(ADDRESS).orElse("http://localhost:" + httpPort());
    }

    private int port(String name, int otherwise) {
        String value = value(name).orElse(Integer.toString(otherwise));
        try {
            int port = Integer.parseInt(value.strip());
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers out of range.
        }
        throw new StartFailure(name + "=" + value + ", allowed: a number from 1 to 65535");
    }
}
