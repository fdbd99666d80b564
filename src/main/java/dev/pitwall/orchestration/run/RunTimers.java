package dev.pitwall.orchestration.run;

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
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks at the queue and at the runs under way once a second; what goes well is seen earlier, by {@link RunDispatcher}. */
@Singleton
@Startup
@DependsOn({"DatabaseAtStart", "Heartbeat"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RunTimers {

    private static final Logger LOG = System.getLogger(RunTimers.class.getName());
    private static final long EVERY_MILLIS = 1_000;

    @Resource
    private TimerService timers;

    @Inject
    private NodeWork work;

    @Inject
    private RunSupervision supervision;

    @Inject
    private RunDispatcher dispatcher;

    private final AtomicBoolean looking = new AtomicBoolean();

    @PostConstruct
    void start() {
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("runs", false));
    }

    @Timeout
    void look() {
        work.unlessStopping(this::lookOnce);
    }

    private void lookOnce() {
        if (looking.compareAndSet(false, true)) {
            try {
                supervision.lookAfterOwn();
                supervision.settleOrphans();
                dispatcher.drain();
            } catch (RuntimeException databaseAway) {
                LOG.log(
                        Level.WARNING,
                        "PW-RUN-2 the look at the runs failed; the next one is in a second",
                        databaseAway);
            } finally {
                looking.set(false);
            }
        }
    }
}
