package dev.pitwall.bench.server;

import dev.pitwall.start.Archive;
import dev.pitwall.testing.WildFly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** WildFly, set up by {@code server-config/wildfly}. */
final class WildFlyInstallation implements Installation {

    private final WildFly server;

    WildFlyInstallation(String name, War war) throws IOException {
        var folder = Build.workFolder().resolve(name);
        Archive.delete(folder);
        Files.createDirectories(folder);
        var version = Build.serverVersion();
        this.server = new WildFly(
                new Archive(Build.serverArchive(), "wildfly-" + version + "/")
                        .unpackedInto(Build.servers().resolve("wildfly-" + version)),
                folder);
        server.configure(
                Build.project().resolve("server-config/wildfly"),
                Build.libraries().resolve("jdbc"),
                false);
        var deployed = server.base().resolve("deployments/pitwall.war");
        War.copy(war.folder(), deployed);
        Files.createFile(deployed.resolveSibling("pitwall.war.dodeploy"));
    }

    @Override
    public Process start(List<String> options, Map<String, String> settings) throws IOException {
        var deployment = server.base().resolve("deployments/pitwall.war");
        // A killed server leaves the marker of the scanner's last word, and would wait for another.
        try (var markers = Files.list(deployment.getParent())) {
            for (var marker : markers.filter(Files::isRegularFile).toList()) {
                if (marker.getFileName().toString().startsWith("pitwall.war.")) {
                    Files.delete(marker);
                }
            }
        }
        Files.createFile(deployment.resolveSibling("pitwall.war.dodeploy"));
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-Djboss.server.base.dir=" + server.base(),
                "-Djboss.home.dir=" + server.home(),
                "-Djboss.management.http.port=0",
                "-Djboss.https.port=0",
                "-Djboss.bind.address.management=127.0.0.1",
                "-Djboss.tx.node.id=" + Integer.toHexString(server.folder().hashCode()),
                "-Dlogging.configuration=file:" + server.base().resolve("configuration/logging.properties"),
                "-Dorg.jboss.boot.log.file=" + log(),
                "-jar",
                server.home().resolve("jboss-modules.jar").toString(),
                "-mp",
                server.modulePath(),
                "org.jboss.as.standalone"));
        var builder = new ProcessBuilder(command)
                .directory(server.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(server.folder().resolve("console.log").toFile());
        builder.environment().putAll(settings);
        return builder.start();
    }

    @Override
    public Path log() {
        return server.base().resolve("log/server.log");
    }
}
