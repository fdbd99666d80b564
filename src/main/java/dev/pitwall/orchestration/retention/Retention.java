package dev.pitwall.orchestration.retention;

import dev.pitwall.orchestration.definition.RetainedKind;
import dev.pitwall.orchestration.journal.Trace;
import dev.pitwall.orchestration.node.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Deletes what is old, and says beforehand how much that is. */
@ApplicationScoped
public class Retention {

    /** Rows in a commit: small enough that nobody waits for a lock, large enough that a million rows take minutes. */
    static final int ROWS_IN_A_COMMIT = 500;

    private final List<RetainedKind> kinds;
    private final RetentionAges ages;
    private final RetentionPasses passes;
    private final Clock clock;

    @Inject
    Retention(@Any Instance<RetainedKind> kinds, Config config, RetentionPasses passes, DatabaseClock clock) {
        this(kinds.stream(), config, passes, clock);
    }

    Retention(Stream<RetainedKind> kinds, Config config, RetentionPasses passes, Clock clock) {
        this.kinds = kinds.sorted(Comparator.comparing(RetainedKind::name)).toList();
        this.ages = new RetentionAges(config);
        this.passes = passes;
        this.clock = clock;
    }

    Retention() {
        this(Stream.empty(), null, null, null);
    }

    /**
     * A kind and its age.
     *
     * @param setting the name of the setting that changes the age
     * @param age empty where it is kept for ever
     * @param count how many would be deleted now; empty where nobody asked
     */
    public record Kind(String name, String description, String setting, Optional<Duration> age, OptionalLong count) {}

    /** Every kind, not counted: that may take seconds on a large history. */
    public List<Kind> kinds() {
        return kinds.stream().map(kind -> kind(kind, false)).toList();
    }

    /** Every kind with how many would be deleted now. */
    @Transactional
    public List<Kind> preview() {
        return kinds.stream().map(kind -> kind(kind, true)).toList();
    }

    /**
     * Does a pass that has begun. A kind that fails does not keep the others from being deleted; what a pass leaves, the next one
     * finds.
     */
    void pass(long passId) {
        var failure = Optional.<String>empty();
        for (var kind : kinds) {
            try {
                delete(passId, kind);
            } catch (RetentionUnderWay lost) {
                return;
            } catch (RuntimeException broken) {
                failure = Optional.of(kind.name() + ": " + Trace.of(broken));
            }
        }
        passes.end(passId, failure);
    }

    private void delete(long passId, RetainedKind kind) {
        var before = ages.of(kind).map(age -> clock.instant().minus(age));
        while (before.isPresent() && passes.deleteSome(passId, kind, before.get(), ROWS_IN_A_COMMIT)) {
            // each call is a commit of its own
        }
    }

    private Kind kind(RetainedKind kind, boolean counted) {
        var age = ages.of(kind);
        var before = age.map(length -> clock.instant().minus(length));
        return new Kind(
                kind.name(),
                kind.description(),
                RetentionAges.setting(kind),
                age,
                counted ? count(kind, before) : OptionalLong.empty());
    }

    private static OptionalLong count(RetainedKind kind, Optional<Instant> before) {
        return OptionalLong.of(before.map(kind::count).orElse(0L));
    }
}
