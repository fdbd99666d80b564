package dev.pitwall.start;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Starts the product, says how it goes, and stays until it ends or Maven does. */
final class Supervisor {

    /** Exit code of a start that failed, after its reason was printed. */
    private static final int FAILED = 1;

    private Supervisor() {}

    public static void main(String[] arguments) {
        Progress progress = new Progress(System.out);
        try {
            new Supervisor().run(BuildFacts.of(arguments), new Settings(pitwallVariables()), progress);
        } catch (StartFailure | UncheckedIOException e) {
            progress.failure(e.getMessage());
            System.exit(FAILED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> pitwallVariables() {
        Map<String, String> variables = new TreeMap<>(System.getenv());
        variables.keySet().removeIf(name -> !name.startsWith("PITWALL_"));
        return variables;
    }

    private void run(BuildFacts build, Settings settings, Progress progress) throws InterruptedException {
        Machine.check(build);
        OneAtATime lock = OneAtATime.in(build.folder(), settings.httpPort());
        try {
            Notes notes = build.notes();
            Children children = new Children(notes);
            children.stopOrphans(progress);
            Product product = new Product(build, settings, children, notes, progress);
            product.requireFreePorts();
            notes.beginSupervision();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(children, notes, progress), "stop in order"));
            supervise(product, children, notes);
        } finally {
            lock.close();
        }
    }

    /** However it leaves: by the end of Maven, by a signal, by a failure. */
    private static void stop(Children children, Notes notes, Progress progress) {
        children.stop(progress);
        notes.endSupervision();
    }

    private static void supervise(Product product, Children children, Notes notes) throws InterruptedException {
        try {
            CompletableFuture<Void> maven = ProcessHandle.current()
                    .parent()
                    .map(parent -> parent.onExit().<Void>thenApply(gone -> null))
                    .orElseGet(CompletableFuture::new);
            CompletableFuture<Void> up = CompletableFuture.runAsync(product::start);
            join(CompletableFuture.anyOf(up, maven));
            if (!maven.isDone()) {
                join(CompletableFuture.anyOf(maven, children.anyExit()));
            }
            if (!maven.isDone() && !children.areStopping()) {
                throw new StartFailure(children.whatEnded() + " ended by itself. " + product.logs());
            }
        } catch (StartFailure | UncheckedIOException e) {
            // What fails because everything is being stopped is no news.
            if (!children.areStopping()) {
                notes.tellFailure(e.getMessage());
                throw e;
            }
        }
    }

    private static void join(CompletableFuture<?> future) throws InterruptedException {
        try {
            future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new StartFailure(e.getCause().toString(), e.getCause());
        }
    }
}
