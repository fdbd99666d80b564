package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.node.NodeWork;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Looks twice a minute for what nobody else would tell of: late runs, lost nodes, and what is still wrong. */
@Singleton
@Startup
@DependsOn({"DatabaseAtStart", "Heartbeat"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AlertTimers {

    private static final Logger LOG = System.getLogger(AlertTimers.class.getName());
    private static final long EVERY_MILLIS = 30_000;

    @Resource
    private TimerService timers;

    @Inject
    private NodeWork work;

    @Inject
    private LateRuns lateRuns;

    @Inject
    private LostNodes lostNodes;

    @Inject
    private Troubles troubles;

    @Inject
    private ObsoleteTroubles obsolete;

    @Inject
    private Reminders reminders;

    @Inject
    private AlertRules rules;

    @Inject
    private DatabaseClock clock;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("alerts", false));
    }

    @Timeout
    void look() {
        work.unlessStopping(this::lookForAll);
    }

    private void lookForAll() {
        guarded("late runs", lateRuns::look);
        guarded("lost nodes", lostNodes::look);
        guarded("troubles of what is not defined any more", obsolete::look);
        guarded("reminders", this::remind);
    }

    private void remind() {
        if (rules.repeats()) {
            troubles.notToldSince(clock.instant().minus(rules.repeatAfter()))
                    .forEach(key -> guarded("the reminder of " + key, () -> reminders.look(key)));
        }
    }

    private static void guarded(String what, Runnable look) {
        try {
            look.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "PW-ALERT-1 the look for " + what + " failed; the next one is in 30 s", failed);
        }
    }
}
