package dev.pitwall.start;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that hold a secret: readable by their owner only, from their first byte on. */
final class OwnerOnly {

    private OwnerOnly() {}

    /** Writes {@code text} into {@code file}, whole or not at all. */
    static Path write(Path file, String text) throws IOException {
        Path draft =
                Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".", "", attributes());
        Files.writeString(draft, text);
        return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] attributes() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
