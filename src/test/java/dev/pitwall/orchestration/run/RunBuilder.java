package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.definition.PartitionKey;
import dev.pitwall.orchestration.node.NodeIdentity;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes a run and brings it into the state that a test needs. */
final class RunBuilder {

    private final RunRig rig;
    private final Map<String, String> tags = new HashMap<>();
    private String job = "load_job";
    private Optional<String> key = Optional.empty();
    private Optional<PartitionKey> partition = Optional.empty();
    private int priority;
    private Optional<Instant> notBefore = Optional.empty();

    RunBuilder(RunRig rig) {
        this.rig = rig;
    }

    RunBuilder of(String name) {
        job = name;
        return this;
    }

    RunBuilder tagged(String tag, String value) {
        tags.put(tag, value);
        return this;
    }

    RunBuilder withKey(String runKey) {
        key = Optional.of(runKey);
        return this;
    }

    RunBuilder forPartition(String value) {
        partition = Optional.of(new PartitionKey(value));
        return this;
    }

    RunBuilder withPriority(int higherIsFirst) {
        priority = higherIsFirst;
        return this;
    }

    RunBuilder notBefore(Instant at) {
        notBefore = Optional.of(at);
        return this;
    }

    /** It waits. */
    long queued() {
        return made(run -> {});
    }

    /** A node has taken it. */
    long starting() {
        return made(run -> run.takenBy(rig.other, rig.clock.instant()));
    }

    /** Its job execution runs. */
    long started() {
        return startedOn(rig.other, 70);
    }

    long startedOn(NodeIdentity holder, long execution) {
        return made(run -> {
            run.takenBy(holder, rig.clock.instant());
            run.startedAs(execution);
        });
    }

    long failed(String why) {
        return made(run -> {
            run.takenBy(rig.other, rig.clock.instant());
            run.startedAs(70);
            run.fail(why, rig.clock.instant());
        });
    }

    private long made(Consumer<Run> further) {
        return rig.in(em -> {
            var run = new Run("small", job, "{}", Cause.person("anna"), rig.clock.instant());
            run.identify(key, partition, tags);
            run.prioritize(priority);
            notBefore.ifPresent(run::holdUntil);
            em.persist(run);
            further.accept(run);
            return run.id();
        });
    }
}
