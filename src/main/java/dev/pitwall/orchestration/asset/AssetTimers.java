package dev.pitwall.orchestration.asset;

import dev.pitwall.orchestration.definition.Definitions;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks at the freshness of every asset that has to be fresh. */
@Singleton
@Startup
@DependsOn({"DatabaseAtStart", "Heartbeat"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AssetTimers {

    private static final Logger LOG = System.getLogger(AssetTimers.class.getName());

    @Resource
    private TimerService timers;

    @Inject
    private NodeWork work;

    @Inject
    private Definitions definitions;

    @Inject
    private FreshnessWatch watch;

    /** Milliseconds between two looks: an asset is told stale at most so much late. */
    @Inject
    @ConfigProperty(name = "pitwall.freshness.interval-millis", defaultValue = "30000")
    private long everyMillis;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(everyMillis, everyMillis, new TimerConfig("freshness", false));
    }

    @Timeout
    void look() {
        work.unlessStopping(this::lookAtAll);
    }

    private void lookAtAll() {
        definitions.assets().stream()
                .filter(asset -> asset.definition().freshWithin().isPresent())
                .forEach(asset -> {
                    try {
                        watch.look(asset);
                    } catch (RuntimeException databaseAway) {
                        LOG.log(
                                Level.WARNING,
                                "PW-ASSET-1 the look at the freshness of "
                                        + asset.definition().key() + " failed; the next one is in " + everyMillis
                                        + " ms",
                                databaseAway);
                    }
                });
    }
}
