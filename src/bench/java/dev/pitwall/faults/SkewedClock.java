package dev.pitwall.faults;

import dev.pitwall.faults.clock.ClockAgent;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.ByteBuddy;

/** A JVM whose clock is off: every way in which Java code asks for the time of day is off by the same. */
final class SkewedClock {

    private SkewedClock() {}

    /** Options of a JVM whose clock is ahead of the machine's by this much; none for zero. */
    static List<String> options(Duration ahead) throws IOException {
        return ahead.isZero() ? List.of() : List.of("-javaagent:" + agent() + "=" + ahead.toMillis());
    }

    private static Path agent() throws IOException {
        try {
            var folder = Path.of(ClockAgent.class.getResource("").toURI());
            var byteBuddy = Path.of(ByteBuddy.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var manifest = new Manifest();
            var main = manifest.getMainAttributes();
            main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
            main.putValue("Premain-Class", ClockAgent.class.getName());
            main.putValue("Can-Retransform-Classes", "true");
            main.put(Attributes.Name.CLASS_PATH, byteBuddy.toUri().toString());
            var jar = Files.createDirectories(Path.of("target/bench").toAbsolutePath())
                    .resolve("clock-agent.jar");
            try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                    var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    out.putNextEntry(new JarEntry(
                            ClockAgent.class.getPackageName().replace('.', '/') + "/" + file.getFileName()));
                    Files.copy(file, out);
                    out.closeEntry();
                }
            }
            return jar;
        } catch (URISyntaxException notAFile) {
            throw new IOException(notAFile);
        }
    }
}
