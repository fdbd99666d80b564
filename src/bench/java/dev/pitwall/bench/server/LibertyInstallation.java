package dev.pitwall.bench.server;

import dev.pitwall.start.Archive;
import dev.pitwall.start.Liberty;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Open Liberty with the configuration that {@code mvn} uses. */
final class LibertyInstallation implements Installation {

    private final Liberty liberty;
    private final War war;

    LibertyInstallation(String name, War war) throws IOException {
        var folder = Build.workFolder().resolve(name);
        Archive.delete(folder);
        this.liberty = new Liberty(
                Liberty.unpacked(Build.serverArchive(), Build.serverVersion(), Build.servers()), folder, name);
        this.liberty.configure(Build.project().resolve("server-config/liberty"));
        this.liberty.deploy(Build.project().resolve("server-config/liberty"));
        this.war = war;
    }

    @Override
    public Process start(List<String> options, Map<String, String> settings) {
        var environment = new HashMap<>(settings);
        environment.put("PITWALL_WAR", war.folder().toString());
        environment.put("PITWALL_LIBRARIES", Build.libraries().toString());
        return liberty.start(Path.of(System.getProperty("java.home"), "bin", "java"), options, environment);
    }

    @Override
    public Path log() {
        return liberty.messages();
    }
}
