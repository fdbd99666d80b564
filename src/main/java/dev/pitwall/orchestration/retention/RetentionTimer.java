package dev.pitwall.orchestration.retention;

import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.node.NodeWork;
import dev.pitwall.orchestration.security.Actor;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.LocalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has what is old deleted each night, and at once when an administrator asks for it, on a thread of its own. */
@Singleton
@Startup
@PermitAll
@DependsOn({"DatabaseAtStart", "Heartbeat"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionTimer {

    /** Half past three: after the European evening, before the first session of a weekend in Asia. UTC. */
    static final String USUAL_TIME = "03:30";

    private static final Logger LOG = System.getLogger(RetentionTimer.class.getName());
    private static final String NIGHTLY = "nightly retention";

    /** Every node's timer fires; whoever comes later finds the pass of the first. */
    private static final Duration SAME_NIGHT = Duration.ofHours(1);

    @Resource
    private TimerService timers;

    @Inject
    private NodeWork work;

    @Inject
    private Retention retention;

    @Inject
    private RetentionPasses passes;

    @Inject
    private DatabaseClock clock;

    @Inject
    @ConfigProperty(name = "pitwall.retention.at", defaultValue = USUAL_TIME)
    private LocalTime at;

    @PostConstruct
    void start() {
        var nightly = new ScheduleExpression()
                .hour(at.getHour())
                .minute(at.getMinute())
                .second(0)
                .timezone("UTC");
        timers.createCalendarTimer(nightly, new TimerConfig(NIGHTLY, false));
    }

    /**
     * Begins a pass and returns; it goes on by itself.
     *
     * @return its number
     * @throws RetentionUnderWay when another is under way
     */
    public long runNow(Actor actor) {
        var pass = passes.begin(actor);
        timers.createSingleActionTimer(0, new TimerConfig(pass, false));
        return pass;
    }

    @Timeout
    void fire(Timer timer) {
        var info = timer.getInfo();
        work.unlessStopping(() -> fire(info));
    }

    private void fire(Object info) {
        try {
            if (info instanceof Long pass) {
                retention.pass(pass);
            } else if (!doneThisNight()) {
                retention.pass(passes.begin(Actor.SYSTEM));
            }
        } catch (RetentionUnderWay another) {
            LOG.log(Level.INFO, "PW-RETENTION-002 {0}", another.getMessage());
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "PW-RETENTION-003 the retention pass ended early; the next one goes on", broken);
        }
    }

    private boolean doneThisNight() {
        return passes.newest(1).stream()
                .anyMatch(pass -> pass.startedAt().isAfter(clock.instant().minus(SAME_NIGHT)));
    }
}
