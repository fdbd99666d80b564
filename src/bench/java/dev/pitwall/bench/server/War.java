package dev.pitwall.bench.server;

import dev.pitwall.start.Archive;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The product's WAR, exploded.
 *
 * @param folder the WAR's root
 */
public record War(Path folder) {

    /** The product as it was built. */
    public static War product() {
        return new War(Build.war());
    }

    /** A copy to which classes and job definitions are added; the product's own stays as it is. */
    public War copy(String name) throws IOException {
        var target = Build.workFolder().resolve(name + ".war");
        Archive.delete(target);
        copy(folder, target);
        return new War(target);
    }

    /** Adds the classes of the package that this one is in, without those of packages below it. */
    public War withPackageOf(Class<?> type) throws IOException {
        var target =
                folder.resolve("WEB-INF/classes").resolve(type.getPackageName().replace('.', '/'));
        Files.createDirectories(target);
        try (var files = Files.list(Path.of(type.getResource("").toURI()))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (URISyntaxException notAFile) {
            throw new IOException(notAFile);
        }
        return this;
    }

    /** Leaves out what the workspaces of the product define, so that nothing runs but what is added here. */
    public War withoutWorkspaces() throws IOException {
        try (var files = Files.walk(folder.resolve("WEB-INF/classes/dev/pitwall/f1"))) {
            for (var file : files.toList()) {
                if (file.getFileName().toString().endsWith("Workspace.class")) {
                    Files.delete(file);
                }
            }
        }
        return this;
    }

    /** Adds a CDI extension, by its class's name. */
    public War withExtension(Class<?> extension) throws IOException {
        var services = Files.createDirectories(folder.resolve("WEB-INF/classes/META-INF/services"));
        Files.writeString(
                services.resolve("jakarta.enterprise.inject.spi.Extension"),
                extension.getName() + System.lineSeparator());
        return withPackageOf(extension);
    }

    /** Adds job definitions from a folder, flat. */
    public War withJobs(Path jobs) throws IOException {
        var target = Files.createDirectories(folder.resolve("WEB-INF/classes/META-INF/batch-jobs"));
        try (var files = Files.list(jobs)) {
            for (var file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return this;
    }

    static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
