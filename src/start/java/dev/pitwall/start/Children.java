package dev.pitwall.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The processes that were started here, which are stopped in the reverse order: the application server before the database
 * that it writes to.
 */
final class Children {

    /** In the order in which they are needed. */
    enum Role {
        DATABASE("MariaDB"),
        SERVER("Open Liberty");

        private final String title;

        Role(String title) {
            this.title = title;
        }

        private void stop(ProcessHandle process) {
            switch (this) {
                case DATABASE -> MariaDb.stop(process);
                case SERVER -> Liberty.stop(process);
            }
        }
    }

    private final Notes notes;
    private final Map<Role, Process> running = new EnumMap<>(Role.class);
    private final CompletableFuture<Role> ended = new CompletableFuture<>();
    private boolean stopping;

    /** @param notes which tell of each process which it is */
    Children(Notes notes) {
        this.notes = notes;
    }

    private Path note(Role role) {
        return notes.process(role.name().toLowerCase(Locale.ROOT));
    }

    /** Stops what an earlier start left running. */
    void stopOrphans(Progress progress) {
        for (Role role : inReverse()) {
            Child.read(note(role)).flatMap(Child::alive).ifPresent(process -> {
                progress.line("Stopping " + role.title + " of an earlier start (process " + process.pid() + ")");
                role.stop(process);
            });
            forget(role);
        }
    }

    /** Keeps an eye on a process. Once {@link #stop} has begun, it is stopped at once. */
    synchronized Process add(Role role, Process process) {
        if (stopping) {
            role.stop(process.toHandle());
            throw new StartFailure("Stopped while starting");
        }
        Child.of(process.toHandle()).write(note(role));
        running.put(role, process);
        process.onExit().thenRun(() -> ended.complete(role));
        return process;
    }

    /** Completes when one of the processes ends. */
    CompletableFuture<Role> anyExit() {
        return ended;
    }

    String whatEnded() {
        return ended.isDone() ? ended.join().title : "Nothing";
    }

    synchronized boolean areStopping() {
        return stopping;
    }

    void stop(Progress progress) {
        Map<Role, Process> toStop;
        synchronized (this) {
            stopping = true;
            toStop = new EnumMap<>(running);
        }
        for (Role role : inReverse()) {
            Process process = toStop.get(role);
            if (process != null) {
                if (process.isAlive()) {
                    progress.line("Stopping " + role.title);
                    role.stop(process.toHandle());
                }
                forget(role);
            }
        }
        if (!toStop.isEmpty()) {
            progress.line("Pitwall is down; its data is kept.");
        }
    }

    private void forget(Role role) {
        try {
            Files.deleteIfExists(note(role));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Role> inReverse() {
        List<Role> roles = new ArrayList<>(List.of(Role.values()));
        Collections.reverse(roles);
        return roles;
    }
}
