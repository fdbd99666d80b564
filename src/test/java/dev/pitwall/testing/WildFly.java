package dev.pitwall.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A WildFly as an operator would set it up by {@code server-config/wildfly}.
 *
 * @param home the unpacked product, which is left as it is
 * @param folder this server's own configuration, state and driver
 */
public record WildFly(Path home, Path folder) {

    public Path base() {
        return folder.resolve("standalone");
    }

    public String modulePath() {
        return home.resolve("modules") + File.pathSeparator + folder.resolve("modules");
    }

    /** Does what the head of {@code pitwall.cli} says, and for MySQL that of {@code mysql.cli}. */
    public void configure(Path serverConfig, Path drivers, boolean mySql) throws IOException {
        copy(home.resolve("standalone"), base());
        copy(serverConfig.resolve("modules"), folder.resolve("modules"));
        copyDriver(drivers, "mariadb-", "org/mariadb/main/mariadb-java-client.jar");
        run(serverConfig.resolve("pitwall.cli").toAbsolutePath());
        if (mySql) {
            copyDriver(drivers, "mysql-", "com/mysql/main/mysql-connector-j.jar");
            run(serverConfig.resolve("mysql.cli").toAbsolutePath());
        }
    }

    private void copyDriver(Path drivers, String prefix, String module) throws IOException {
        try (Stream<Path> jars = Files.list(drivers)) {
            Path driver = jars.filter(jar -> jar.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
            Files.copy(driver, folder.resolve("modules").resolve(module));
        }
    }

    private void run(Path script) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djboss.server.base.dir=" + base(),
                        "-jar",
                        home.resolve("jboss-modules.jar").toString(),
                        "-mp",
                        home.resolve("modules").toString(),
                        "org.jboss.as.cli",
                        "--file=" + script))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("cli.log").toFile());
        builder.environment().put("JBOSS_HOME", home.toString());
        builder.environment().put("JBOSS_MODULEPATH", modulePath());
        Process process = builder.start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("WildFly was not configured:\n" + Files.readString(folder.resolve("cli.log")));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }
}
