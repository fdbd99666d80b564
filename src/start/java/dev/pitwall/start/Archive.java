package dev.pitwall.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip or jar file of which one folder is wanted on disk.
 *
 * @param file the archive
 * @param folder the folder inside it to unpack, with a slash at the end, or empty for all of it
 */
public record Archive(Path file, String folder) {

    public Archive {
        if (!Files.isRegularFile(file)) {
            throw new StartFailure(
                    "The file " + file + " is missing. Run mvn once without -o, so that it can be downloaded.");
        }
        if (!folder.isEmpty() && !folder.endsWith("/")) {
            throw new IllegalArgumentException("folder=" + folder + ", allowed: empty or with a slash at the end");
        }
    }

    /**
     * Unpacks into {@code target} unless that is there already. A half unpacked folder is never seen under that name, not
     * even after a kill: the files go into a sibling, which is renamed when it is whole.
     *
     * @return {@code target}
     */
    public Path unpackedInto(Path target) {
        if (Files.isDirectory(target)) {
            return target;
        }
        try {
            Files.createDirectories(target.getParent());
            Path half = Files.createTempDirectory(target.getParent(), target.getFileName() + ".part-");
            unpack(half);
            try {
                Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                if (!Files.isDirectory(target)) {
                    throw e;
                }
                // Another build of this project was faster.
                delete(half);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + file + " into " + target + ": " + e.getMessage(), e);
        }
    }

    private void unpack(Path target) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.getName().startsWith(folder)) {
                    continue;
                }
                Path path = target.resolve(entry.getName().substring(folder.length()))
                        .normalize();
                if (!path.startsWith(target)) {
                    throw new IOException(entry.getName() + " leads out of the archive");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    try (var in = zip.getInputStream(entry)) {
                        Files.copy(in, path);
                    }
                    makeProgramRunnable(target, path);
                }
            }
        }
    }

    /** Zip files carry no permission that the JDK reads; programs are known by the folder that they lie in. */
    private static void makeProgramRunnable(Path target, Path path) {
        for (Path part : target.relativize(path)) {
            if (part.toString().equals("bin") || part.toString().equals("scripts")) {
                path.toFile().setExecutable(true, false);
            }
        }
    }

    /** Deletes a folder with all that is in it. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
