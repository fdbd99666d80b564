package dev.pitwall.orchestration.automation;

import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.definition.SensorResult;
import dev.pitwall.orchestration.definition.SensorResult.Announced;
import dev.pitwall.orchestration.definition.SensorResult.Requested;
import dev.pitwall.orchestration.run.Cause;
import dev.pitwall.orchestration.run.RunRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.OptionalLong;

/** Does what a result asks for, in the caller's transaction: runs are queued, messages are left. */
@ApplicationScoped
public class TickEffects {

    private final EntityManager entities;
    private final RunRequests requests;
    private final Event<AutomationAnnounced> announcements;

    @Inject
    TickEffects(EntityManager entities, RunRequests requests, Event<AutomationAnnounced> announcements) {
        this.entities = entities;
        this.requests = requests;
        this.announcements = announcements;
    }

    TickEffects() {
        this(null, null, null);
    }

    /** @return what was done, for people; the reason of a skip */
    String of(TickClaim.Claimed claim, SensorResult result, AutomationKind kind) {
        return of(claim, result, kind, OptionalLong.empty());
    }

    /** @param about the run whose end a sensor reacts to */
    String of(TickClaim.Claimed claim, SensorResult result, AutomationKind kind, OptionalLong about) {
        return result.fold(
                requested -> runs(claim, requested, kind),
                announced -> announce(claim, announced, about),
                skipped -> skipped.reason(),
                acted -> acted.summary());
    }

    private String announce(TickClaim.Claimed claim, Announced announced, OptionalLong about) {
        announced
                .announcements()
                .forEach(message -> announcements.fire(new AutomationAnnounced(claim.automation(), about, message)));
        var count = announced.announcements().size();
        return count == 1
                ? "told: " + announced.announcements().get(0).title()
                : count + " messages left in the outbox";
    }

    private String runs(TickClaim.Claimed claim, Requested requested, AutomationKind kind) {
        return summary(requested.requests().stream()
                .map(request -> submit(claim, request, kind))
                .toList());
    }

    private boolean submit(TickClaim.Claimed claim, RunRequest request, AutomationKind kind) {
        var cause = switch (kind) {
            case SCHEDULE -> Cause.schedule(claim.automation(), claim.tickId());
            case SENSOR -> Cause.sensor(claim.automation(), claim.tickId());
        };
        var submission = requests.submit(request, cause);
        var known = entities.find(TickRun.class, new TickRun.Key(claim.tickId(), submission.runId()));
        if (known == null) {
            entities.persist(new TickRun(claim.tickId(), submission.runId(), submission.made()));
        }
        return submission.made();
    }

    private static String summary(List<Boolean> made) {
        var fresh = made.stream().filter(Boolean::booleanValue).count();
        var known = made.size() - fresh;
        var text = fresh + (fresh == 1 ? " run requested" : " runs requested");
        return known == 0 ? text : text + ", " + known + " made before with the same run key";
    }
}
