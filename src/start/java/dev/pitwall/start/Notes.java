package dev.pitwall.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the processes of a start tell each other, and the next start, in files. Only the supervisor that holds the lock of the folder
 * ({@link OneAtATime}) writes its own.
 */
record Notes(Path folder) {

    private static final String SUPERVISOR = "supervisor";
    private static final String FAILURE = "failure";
    private static final String BUILT = "built";

    static Notes of(Path project) {
        return new Notes(BuildFacts.folder(project).resolve("run"));
    }

    /** Which process has a role. */
    Path process(String role) {
        return folder.resolve(role + ".pid");
    }

    /** This process supervises from now on; what an earlier one left to say is over. */
    void beginSupervision() {
        delete(folder.resolve(FAILURE));
        delete(folder.resolve(BUILT));
        Child.of(ProcessHandle.current()).write(process(SUPERVISOR));
    }

    /** This process has stopped its children and goes. */
    void endSupervision() {
        delete(process(SUPERVISOR));
    }

    /** The supervisor, while it runs. */
    Optional<ProcessHandle> supervisor() {
        return Child.read(process(SUPERVISOR)).flatMap(Child::alive);
    }

    /** It ended, and not by {@link #endSupervision}. */
    boolean supervisorWasKilled() {
        return Files.exists(process(SUPERVISOR)) && supervisor().isEmpty();
    }

    void tellFailure(String reason) {
        write(FAILURE, reason);
    }

    /** Why the latest supervisor gave up. */
    Optional<String> failure() {
        Path file = folder.resolve(FAILURE);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The WAR is whole and may be deployed. */
    void tellBuilt() {
        write(BUILT, "");
    }

    boolean tellsBuilt() {
        return Files.exists(folder.resolve(BUILT));
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
