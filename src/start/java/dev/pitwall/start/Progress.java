package dev.pitwall.start;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tells the person at the terminal what is being done, with the seconds since the start; silent for five seconds at most. */
final class Progress {

    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final long startNanos = System.nanoTime();
    private final Map<String, Long> running = new ConcurrentHashMap<>();
    private volatile long lastLineNanos = startNanos;

    Progress(PrintStream out) {
        this.out = out;
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::showLife, 1, 1, TimeUnit.SECONDS);
    }

    /** A line for the beginning of something, and one for its end, with what it took. */
    <T> T step(String what, Supplier<T> work) {
        line(what + " ...");
        running.put(what, System.nanoTime());
        try {
            T result = work.get();
            line(what + ": done");
            return result;
        } finally {
            running.remove(what);
        }
    }

    void line(String text) {
        lastLineNanos = System.nanoTime();
        out.println(String.format(Locale.ROOT, "[%3d s] %s", seconds(startNanos), text));
    }

    void failure(String message) {
        out.println();
        out.println("Pitwall cannot start.");
        message.lines().forEach(line -> out.println("  " + line));
        out.println();
    }

    void box(String... lines) {
        int width = 0;
        for (String line : lines) {
            width = Math.max(width, line.length());
        }
        // Plain characters: the terminal's character set is not always known, and never the reason to look at this box.
        String edge = "  +" + "-".repeat(width + 4) + "+";
        out.println();
        out.println(edge);
        for (String line : lines) {
            out.println("  |  " + line + " ".repeat(width - line.length()) + "  |");
        }
        out.println(edge);
        out.println();
    }

    private void showLife() {
        if (!running.isEmpty() && System.nanoTime() - lastLineNanos >= SILENCE.toNanos()) {
            running.forEach((what, since) -> line("  " + what + ": still at it after " + seconds(since) + " s"));
        }
    }

    private static long seconds(long sinceNanos) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - sinceNanos);
    }
}
