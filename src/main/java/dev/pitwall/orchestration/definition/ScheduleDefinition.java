package dev.pitwall.orchestration.definition;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Function;

/**
 * What starts a job by time.
 *
 * @param name unique in the installation
 * @param description a sentence for its page
 * @param job the name of the job that it starts
 * @param cron a Unix cron expression of five fields, minute first
 * @param zone the zone in which the fields are read
 * @param catchUp what happens to missed ticks
 * @param request the run for a tick due at an instant
 * @param startsEnabled whether it is on in a new installation
 */
public record ScheduleDefinition(
        String name,
        String description,
        String job,
        String cron,
        ZoneId zone,
        CatchUp catchUp,
        Function<Instant, RunRequest> request,
        boolean startsEnabled) {

    public ScheduleDefinition {
        Names.check("schedule name", name);
        Objects.requireNonNull(description, "description of schedule " + name);
        Names.check("job of schedule " + name, job);
        Objects.requireNonNull(cron, "cron of schedule " + name);
        Objects.requireNonNull(zone, "zone of schedule " + name);
        Objects.requireNonNull(catchUp, "catch-up policy of schedule " + name);
        Objects.requireNonNull(request, "request of schedule " + name);
    }

    /** A schedule that starts the job with its default config, makes up for the last missed tick, and is on. */
    public static ScheduleDefinition of(String name, JobDefinition<?> job, String cron, ZoneId zone) {
        return new ScheduleDefinition(
                name, job.description(), job.name(), cron, zone, CatchUp.LAST, due -> RunRequest.of(job), true);
    }

    public ScheduleDefinition requesting(Function<Instant, RunRequest> byDueTime) {
        return new ScheduleDefinition(name, description, job, cron, zone, catchUp, byDueTime, startsEnabled);
    }

    public ScheduleDefinition catchingUp(CatchUp policy) {
        return new ScheduleDefinition(name, description, job, cron, zone, policy, request, startsEnabled);
    }

    public ScheduleDefinition describedAs(String sentence) {
        return new ScheduleDefinition(name, sentence, job, cron, zone, catchUp, request, startsEnabled);
    }

    public ScheduleDefinition startingDisabled() {
        return new ScheduleDefinition(name, description, job, cron, zone, catchUp, request, false);
    }
}
