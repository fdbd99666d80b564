package dev.pitwall.orchestration.node;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
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
import java.time.Duration;

/** Says every three seconds that this node is alive, from before it takes work until the last of it has ended. */
@Singleton
@Startup
@DependsOn("DatabaseAtStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Heartbeat {

    private static final Logger LOG = System.getLogger(Heartbeat.class.getName());
    private static final long EVERY_MILLIS = 3_000;

    /** Shorter than the lease, which nobody renews meanwhile; an evaluation that asks the outside may take longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Resource
    private TimerService timers;

    @Inject
    private NodeLeases leases;

    @Inject
    private NodeWork work;

    private volatile boolean gaveBack;

    @PostConstruct
    void start() {
        leases.renew();
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("heartbeat", false));
    }

    @Timeout
    void beat() {
        if (gaveBack) {
            return;
        }
        try {
            leases.renew()
                    .ifPresent(without -> LOG.log(
                            Level.WARNING,
                            "PW-NODE-3 this node was without its lease for {0}, and others may have settled its runs; what it"
                                    + " still does for those is held back",
                            without));
        } catch (RuntimeException databaseAway) {
            LOG.log(
                    Level.WARNING,
                    "PW-NODE-1 the heartbeat failed; others settle this node's runs when its lease ends",
                    databaseAway);
        }
    }

    /** The beans that take work depend on this one, and so are gone before it; what they began is not. */
    @PreDestroy
    void stop() {
        letWorkEnd();
        gaveBack = true;
        try {
            leases.giveBack();
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.INFO, "PW-NODE-2 the lease was not given back; it runs out by itself: {0}", databaseAway);
        }
    }

    private void letWorkEnd() {
        try {
            var left = work.stop(PATIENCE);
            if (left > 0) {
                LOG.log(
                        Level.WARNING,
                        "PW-NODE-4 {0} pieces of work had not ended {1} s after this node was told to stop; their transactions"
                                + " may stay open until the server ends them",
                        left,
                        PATIENCE.toSeconds());
            }
        } catch (InterruptedException stopAtOnce) {
            Thread.currentThread().interrupt();
        }
    }
}
