package dev.pitwall.orchestration.backfill;

import dev.pitwall.orchestration.node.NodeWork;
import dev.pitwall.orchestration.run.IllegalRunMove;
import dev.pitwall.orchestration.run.RunControl;
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
import java.util.concurrent.atomic.AtomicBoolean;

/** Moves the backfills on that are not over, once a second, whichever node asked for them. */
@Singleton
@Startup
@DependsOn({"DatabaseAtStart", "Heartbeat"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BackfillTimers {

    private static final Logger LOG = System.getLogger(BackfillTimers.class.getName());
    private static final long EVERY_MILLIS = 1_000;

    @Resource
    private TimerService timers;

    @Inject
    private NodeWork work;

    @Inject
    private BackfillProgress progress;

    @Inject
    private RunControl control;

    private final AtomicBoolean looking = new AtomicBoolean();

    @PostConstruct
    void start() {
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("backfills", false));
    }

    @Timeout
    void look() {
        work.unlessStopping(this::lookOnce);
    }

    private void lookOnce() {
        if (looking.compareAndSet(false, true)) {
            try {
                progress.active().forEach(this::moveOn);
            } catch (RuntimeException databaseAway) {
                LOG.log(
                        Level.WARNING,
                        "PW-BACKFILL-1 the look at the backfills failed; the next one is in a second",
                        databaseAway);
            } finally {
                looking.set(false);
            }
        }
    }

    private void moveOn(long id) {
        try {
            progress.runsToStop(id).forEach(run -> stop(id, run));
            progress.moveOn(id);
        } catch (RuntimeException failed) {
            LOG.log(
                    Level.WARNING,
                    "PW-BACKFILL-2 backfill " + id + " could not be moved on; the next try is in a second",
                    failed);
        }
    }

    private void stop(long id, long run) {
        try {
            control.terminate(run, "backfill " + id);
        } catch (IllegalRunMove overMeanwhile) {
            LOG.log(Level.DEBUG, "run " + run + " of backfill " + id + " needs no stop", overMeanwhile);
        }
    }
}
