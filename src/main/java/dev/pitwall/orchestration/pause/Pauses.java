package dev.pitwall.orchestration.pause;

import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.Workspace;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.orchestration.security.AuditTrail;
import dev.pitwall.orchestration.security.AuditedState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Begins, ends and reads pauses. Runs that are under way go on; what becomes due waits, and what happens to it when the pause ends
 * is the word of each schedule's catch-up policy.
 */
@ApplicationScoped
public class Pauses {

    private static final int LONGEST_REASON = 1_000;

    private final EntityManager entities;
    private final Definitions definitions;
    private final AuditTrail audit;
    private final DatabaseClock clock;

    @Inject
    Pauses(EntityManager entities, Definitions definitions, AuditTrail audit, DatabaseClock clock) {
        this.entities = entities;
        this.definitions = definitions;
        this.audit = audit;
        this.clock = clock;
    }

    Pauses() {
        this(null, null, null, null);
    }

    /**
     * Pauses a workspace, or everything when none is named.
     *
     * @param reason for people, shown on every page while it lasts
     * @return the pause's number
     * @throws RefusedPause when there is no such workspace or no reason, or when this scope is paused already
     */
    @Transactional
    public Pause begin(Optional<String> workspace, String reason, Actor actor) {
        workspace.ifPresent(this::requireDefined);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new RefusedPause(
                    "reason", "reason is '" + reason + "'; allowed are 1 to " + LONGEST_REASON + " characters");
        }
        active().pauses().stream()
                .filter(pause -> pause.workspace().equals(workspace))
                .findFirst()
                .ifPresent(already -> {
                    throw new RefusedPause(
                            "workspace",
                            already.scope() + " is paused since " + already.begunAt() + " by " + already.begunBy());
                });
        var pause = new Pause(workspace, reason.strip(), actor.account(), clock.instant());
        entities.persist(pause);
        audit.record(actor, AuditAction.PAUSE_BEGUN, pause.scope(), AuditedState.NONE, audited(pause));
        return pause;
    }

    /** @throws RefusedPause when there is no such pause or it has ended */
    @Transactional
    public Pause end(long id, Actor actor) {
        var pause = Optional.ofNullable(entities.find(Pause.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RefusedPause("pause", "there is no pause " + id));
        if (!pause.lasts()) {
            throw new RefusedPause(
                    "pause",
                    "pause " + id + " was ended at " + pause.endedAt().orElseThrow() + " by "
                            + pause.endedBy().orElseThrow());
        }
        pause.end(actor.account(), clock.instant());
        audit.record(actor, AuditAction.PAUSE_ENDED, pause.scope(), audited(pause), AuditedState.NONE);
        return pause;
    }

    @Transactional
    public ActivePauses active() {
        return new ActivePauses(
                entities.createQuery("SELECT p FROM Pause p WHERE p.activeScope IS NOT NULL ORDER BY p.id", Pause.class)
                        .getResultList());
    }

    /** Those that covered the workspace at some time of the period, the oldest first. */
    @Transactional
    public List<Pause> during(String workspace, Instant from, Instant to) {
        return entities.createQuery(
                        "SELECT p FROM Pause p WHERE p.begunAt < :to AND (p.endedAt IS NULL OR p.endedAt > :from)"
                                + " AND (p.workspace IS NULL OR p.workspace = :workspace) ORDER BY p.id",
                        Pause.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("workspace", workspace)
                .getResultList();
    }

    /** The latest, newest first. */
    @Transactional
    public List<Pause> newest(int limit) {
        return entities.createQuery("SELECT p FROM Pause p ORDER BY p.id DESC", Pause.class)
                .setMaxResults(limit)
                .getResultList();
    }

    private static AuditedState audited(Pause pause) {
        return AuditedState.of("paused", pause.scope()).with("reason", pause.reason());
    }

    private void requireDefined(String workspace) {
        var names = definitions.workspaces().stream().map(Workspace::name).toList();
        if (!names.contains(workspace)) {
            throw new RefusedPause("workspace", "workspace is '" + workspace + "'; allowed are " + names);
        }
    }
}
