package dev.pitwall.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Of one project folder one product runs. The system takes the lock back when this process ends, however it ends. */
record OneAtATime(FileChannel channel, FileLock lock) implements AutoCloseable {

    static OneAtATime in(Path folder, int httpPort) {
        Path holder = folder.resolve("running");
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StartFailure("Pitwall already runs from this folder: "
                        + (Files.exists(holder) ? Files.readString(holder).strip() : "see " + folder.resolve("run"))
                        + ". Stop that one first.");
            }
            Files.writeString(
                    holder, "process " + ProcessHandle.current().pid() + " at http://localhost:" + httpPort + "/\n");
            return new OneAtATime(channel, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be locked: " + e.getMessage(), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
