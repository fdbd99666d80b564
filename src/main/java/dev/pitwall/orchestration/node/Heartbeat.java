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

/** Says every three seconds that this node is alive, beginning before it takes work. */
@Singleton
@Startup
@DependsOn("DatabaseAtStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Heartbeat {

    private static final Logger LOG = System.getLogger(Heartbeat.class.getName());
    private static final long EVERY_MILLIS = 3_000;

    @Resource
    private TimerService timers;

    @Inject
    private NodeLeases leases;

    @PostConstruct
    void start() {
        leases.renew();
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("heartbeat", false));
    }

    @Timeout
    void beat() {
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

    @PreDestroy
    void stop() {
        try {
            leases.giveBack();
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.INFO, "PW-NODE-2 the lease was not given back; it runs out by itself: {0}", databaseAway);
        }
    }
}
