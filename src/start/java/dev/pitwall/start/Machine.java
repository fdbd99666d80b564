package dev.pitwall.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must be so before anything is unpacked. */
final class Machine {

    /** The unpacked servers take 750 MB, an empty database 150 MB; the rest is room for the first data. */
    private static final long FIRST_START_BYTES = 1_500_000_000L;

    private static final long LATER_START_BYTES = 300_000_000L;
    private static final int OLDEST_JAVA = 17;

    private Machine() {}

    static void check(BuildFacts build) {
        checkJava(Runtime.version().feature());
        try {
            Path folder = Files.createDirectories(build.folder());
            boolean first = !Files.isDirectory(folder.resolve("database/data"));
            checkSpace(
                    folder, Files.getFileStore(folder).getUsableSpace(), first ? FIRST_START_BYTES : LATER_START_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + build.folder() + " cannot be used: " + e.getMessage(), e);
        }
    }

    static void checkJava(int feature) {
        if (feature < OLDEST_JAVA) {
            throw new StartFailure("Java " + feature + " runs here, Pitwall needs " + OLDEST_JAVA
                    + " or newer. Set JAVA_HOME to a newer JDK.");
        }
    }

    static void checkSpace(Path folder, long usableBytes, long neededBytes) {
        if (usableBytes < neededBytes) {
            throw new StartFailure("The disk of " + folder + " has " + megabytes(usableBytes) + " MB left, and "
                    + megabytes(neededBytes) + " MB are needed. Make room and start again.");
        }
    }

    private static long megabytes(long bytes) {
        return bytes / 1_000_000;
    }
}
