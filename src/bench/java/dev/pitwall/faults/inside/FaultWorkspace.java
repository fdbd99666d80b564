package dev.pitwall.faults.inside;

import dev.pitwall.orchestration.definition.CatchUp;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RetryPolicy;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.definition.ScheduleDefinition;
import dev.pitwall.orchestration.definition.SensorContext;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.SensorResult;
import dev.pitwall.orchestration.definition.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Something is due every few seconds, and each evaluation takes long enough to be killed in the middle. */
@ApplicationScoped
public class FaultWorkspace implements Workspace {

    public static final String WORKSPACE = "faults";

    /** The job of {@code fault_count_job.xml}. */
    public static final String JOB = "fault_count_job";

    /** A schedule for each of these seconds of the minute: cron knows minutes, and a zone's offset may have seconds. */
    public static final List<Integer> SECONDS =
            IntStream.range(0, 12).map(n -> n * 5).boxed().toList();

    /** The names of the schedules that make up for every missed tick end in the second at which they are due. */
    public static final String EVERY_TICK = "fault_all_at_";

    /** Its run keys are this and a number; its cursor is the last number that it has asked for. */
    public static final String SENSOR = "fault_orders";

    private static final JobDefinition<CountConfig> COUNT = JobDefinition.of(
                    JOB, "Writes numbers, one row each.", new CountConfig(24, 60))
            .retrying(RetryPolicy.times(2).after(Duration.ofSeconds(1)));

    private static final int LONGEST_EVALUATION_MILLIS = 2_500;

    @Override
    public String name() {
        return WORKSPACE;
    }

    @Override
    public String description() {
        return "What is killed, to see what is lost.";
    }

    @Override
    public List<JobDefinition<?>> jobs() {
        return List.of(COUNT);
    }

    @Override
    public List<ScheduleDefinition> schedules() {
        return Stream.concat(
                        SECONDS.stream().map(second -> schedule(EVERY_TICK + second, second, CatchUp.ALL)),
                        Stream.of(schedule("fault_last", 2, CatchUp.LAST), schedule("fault_skip", 32, CatchUp.SKIP)))
                .toList();
    }

    private static ScheduleDefinition schedule(String name, int second, CatchUp policy) {
        return ScheduleDefinition.of(name, COUNT, "* * * * *", ZoneOffset.ofTotalSeconds(-second))
                .catchingUp(policy)
                .requesting(FaultWorkspace::slowly);
    }

    private static RunRequest slowly(Instant due) {
        try {
            work(LONGEST_EVALUATION_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return RunRequest.of(COUNT, new CountConfig(10 + (int) (due.getEpochSecond() % 17), 60));
    }

    @Override
    public List<SensorDefinition> sensors() {
        return List.of(SensorDefinition.of(SENSOR, "Invents orders.", FaultWorkspace::orders, COUNT)
                .every(Duration.ofSeconds(3))
                .within(Duration.ofSeconds(20)));
    }

    private static SensorResult orders(SensorContext context) throws InterruptedException {
        var last = context.cursor().map(Integer::parseInt).orElse(0);
        var next = last + 1 + ThreadLocalRandom.current().nextInt(2);
        var requests = new ArrayList<RunRequest>();
        for (int number = last + 1; number <= next; number++) {
            requests.add(
                    RunRequest.of(COUNT, new CountConfig(8 + number % 13, 60)).withRunKey("order-" + number));
        }
        work(1_000);
        return SensorResult.request(requests).remembering(Integer.toString(next));
    }

    private static void work(int mostMillis) throws InterruptedException {
        Thread.sleep(ThreadLocalRandom.current().nextInt(mostMillis));
    }
}
