package dev.pitwall.testing;

import dev.pitwall.start.Archive;
import dev.pitwall.start.Liberty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Makes the application server's folder for the in-server tests, with this run's database, before Arquillian reads
 * {@code arquillian.xml}. JUnit finds it by its service file; without the property {@code pitwall.test.server}, as in unit
 * tests, it does nothing.
 */
public final class TestServers implements LauncherSessionListener {

    private static final Path SERVERS = Path.of(System.getProperty("pitwall.servers", ".pitwall/servers"));

    private static final String JVM_OPTIONS = System.getProperty("pitwall.test.jvm.options", "") + " ";

    private static final String HTTP_PORT = "pitwall.test.http.port";
    private static final String MANAGEMENT_PORT = "pitwall.test.management.port";

    /** From the first port of a process's server to the first of the next one's. */
    private static final int PORTS_OF_A_PROCESS = 5;

    /** The token of an operator who may do everything, on every server of the tests. */
    public static final String ADMIN_TOKEN = "for-tests-only-admin-token";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String server = System.getProperty("pitwall.test.server", "");
        try {
            ownPorts();
            switch (server) {
                case "" -> {}
                case "liberty" -> liberty();
                case "wildfly" -> wildFly();
                default ->
                    throw new IllegalArgumentException("pitwall.test.server=" + server + ", allowed: liberty, wildfly");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an installation sets, for the servers of the tests. */
    static Map<String, String> settings(int httpPort) {
        Database database = Database.shared();
        database.execute("CREATE DATABASE IF NOT EXISTS pitwall_batch CHARACTER SET utf8mb4");
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("pitwall.http.port", Integer.toString(httpPort));
        settings.put("pitwall.database.url", database.url("pitwall_batch"));
        settings.put("pitwall.database.user", database.user());
        settings.put("pitwall.database.password", database.password());
        settings.put("pitwall.admin.token", ADMIN_TOKEN);
        settings.put("pitwall.source", "demo");
        settings.put("pitwall.terminate.interrupt-after", "PT2S");
        settings.put("pitwall.terminate.deadline", "PT5S");
        return settings;
    }

    static int httpPort() {
        return Integer.getInteger(HTTP_PORT);
    }

    /** Failsafe's first process has the ports that were asked for, each other one the next after those. Once in each of them. */
    private static void ownPorts() {
        int process = Integer.getInteger("pitwall.test.process", 1);
        System.clearProperty("pitwall.test.process");
        for (String name : List.of(HTTP_PORT, MANAGEMENT_PORT)) {
            Integer first = Integer.getInteger(name);
            if (first != null) {
                System.setProperty(name, Integer.toString(first + PORTS_OF_A_PROCESS * (process - 1)));
            }
        }
    }

    /** A name of its own: Arquillian takes any server of the same name on this machine for its own and refuses to start. */
    private static String serverName() {
        return "pitwall-tests-" + httpPort();
    }

    private static Path emptyFolder(String name) throws IOException {
        Path folder = Path.of("target", "test-servers", serverName(), name).toAbsolutePath();
        Archive.delete(folder);
        return Files.createDirectories(folder);
    }

    private static Path archive() {
        return Path.of(System.getProperty("pitwall.test.serverArchive"));
    }

    private static String version(Path archive) {
        return archive.getParent().getFileName().toString();
    }

    /** The product's folder and a configured server, whose log says what a test of it wants to know. */
    static Liberty configuredLiberty(String name, Map<String, String> settings, boolean deployedByTest)
            throws IOException {
        Liberty liberty =
                new Liberty(Liberty.unpacked(archive(), version(archive()), SERVERS), emptyFolder(name), serverName());
        liberty.configure(Path.of("server-config/liberty"));
        if (!deployedByTest) {
            liberty.deploy(Path.of("server-config/liberty"));
        }
        Path overrides = Files.createDirectories(liberty.serverFolder().resolve("configDropins/overrides"));
        Files.writeString(overrides.resolve("tests.xml"), """
                <server>
                    <featureManager><feature>localConnector-1.0</feature></featureManager>
                    <applicationMonitor updateTrigger="mbean"/>
                    <variable name="pitwall.libraries" value="%s"/>
                %s
                </server>
                """.formatted(
                        Path.of("target/server-lib").toAbsolutePath(),
                        settings.entrySet().stream()
                                .map(setting -> "    <variable name=\"%s\" value=\"%s\"/>"
                                        .formatted(setting.getKey(), inXml(setting.getValue())))
                                .collect(Collectors.joining("\n"))));
        return liberty;
    }

    private static void liberty() throws IOException {
        Liberty liberty = configuredLiberty("liberty", settings(httpPort()), true);
        System.setProperty("pitwall.test.home", liberty.home().toString());
        System.setProperty("pitwall.test.folder", liberty.user().toString());
        System.setProperty("pitwall.test.name", liberty.name());
        System.setProperty("pitwall.test.modules", "");
        try (var lines = Files.lines(liberty.serverFolder().resolve("jvm.options"))) {
            System.setProperty(
                    "pitwall.test.jvm",
                    JVM_OPTIONS + lines.filter(line -> line.startsWith("-")).collect(Collectors.joining(" ")));
        }
    }

    private static void wildFly() throws IOException {
        WildFly wildFly = new WildFly(
                new Archive(archive(), "wildfly-" + version(archive()) + "/")
                        .unpackedInto(SERVERS.toAbsolutePath().resolve("wildfly-" + version(archive()))),
                emptyFolder("wildfly"));
        wildFly.configure(
                Path.of("server-config/wildfly"),
                Path.of("target/server-lib/jdbc"),
                Database.shared().isMySql());
        System.setProperty("pitwall.test.home", wildFly.home().toString());
        System.setProperty("pitwall.test.folder", wildFly.folder().toString());
        System.setProperty("pitwall.test.modules", wildFly.modulePath());
        Map<String, String> properties = settings(httpPort());
        properties.put("jboss.server.base.dir", wildFly.base().toString());
        properties.put("jboss.management.http.port", System.getProperty(MANAGEMENT_PORT));
        // Nobody calls it, but a deployment fails where another server has the usual one.
        properties.put("jboss.https.port", Integer.toString(Integer.getInteger(MANAGEMENT_PORT) + 1));
        System.setProperty(
                "pitwall.test.jvm",
                JVM_OPTIONS
                        + properties.entrySet().stream()
                                .map(property -> "-D" + property.getKey() + "=" + inXml(property.getValue()))
                                .collect(Collectors.joining(" ")));
    }

    /** As it stands in a file of configuration: an address has an ampersand between two options. */
    private static String inXml(String value) {
        return value.replace("&", "&amp;");
    }
}
