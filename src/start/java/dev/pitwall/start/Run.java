package dev.pitwall.start;

import java.nio.file.Path;
import java.util.Optional;

/** What Maven runs last: it tells the {@link Supervisor}, which {@link Start} has left, that the WAR is built, and waits for its end. */
public final class Run {

    private Run() {}

    /**
     * @param arguments the folder of the project
     */
    public static void main(String[] arguments) {
        Notes notes = Notes.of(Path.of(arguments[0]));
        Optional<ProcessHandle> supervisor = notes.supervisor();
        supervisor.ifPresent(running -> {
            notes.tellBuilt();
            running.onExit().join();
        });
        Optional<String> failure = notes.failure();
        if (failure.isPresent()) {
            if (supervisor.isEmpty()) {
                // It stands far above, before the build's own lines.
                new Progress(System.out).failure(failure.get());
            }
            throw new StartFailure("Pitwall did not start; the reason stands above.");
        }
        if (notes.supervisorWasKilled()) {
            // So it could not stop its children.
            new Children(notes).stopOrphans(new Progress(System.out));
            throw new StartFailure("The process that watched over Pitwall was killed.");
        }
        if (supervisor.isEmpty()) {
            throw new StartFailure(
                    "Nothing watches over Pitwall: it was stopped, or never started. Run mvn without a goal.");
        }
    }
}
