package dev.pitwall.bench.server;

import java.nio.file.Path;

/** What the pom tells this JVM about the build, as system properties. */
final class Build {

    private Build() {}

    static Path project() {
        return Path.of(property("pitwall.build.project"));
    }

    /** The exploded WAR. */
    static Path war() {
        return project().resolve("target/pitwall");
    }

    /** A folder for each of the server's libraries. */
    static Path libraries() {
        return project().resolve("target/server-lib");
    }

    /** Everything that servers and databases of a measurement leave, a folder for each. */
    static Path workFolder() {
        return project().resolve("target/bench");
    }

    /** Where unpacked servers are kept. */
    static Path servers() {
        return project().resolve(System.getProperty("pitwall.servers", ".pitwall/servers"));
    }

    /** Of the server that {@code -Dserver=wildfly} chooses; Open Liberty otherwise. */
    static Path serverArchive() {
        return Path.of(property("pitwall.build.serverArchive"));
    }

    static String serverVersion() {
        return serverArchive().getParent().getFileName().toString();
    }

    static boolean onWildFly() {
        return property("pitwall.build.server").equals("wildfly");
    }

    private static String property(String name) {
        var value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set; start this by mvn -Pbench or mvn -Pfaults");
        }
        return value;
    }
}
