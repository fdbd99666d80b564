package dev.pitwall.orchestration.automation;

import dev.pitwall.orchestration.definition.Definitions;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
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
import java.util.stream.Stream;

/** One non-persistent timer for each schedule and sensor on each node; the claim in the database makes one tick of them. */
@Singleton
@Startup
@DependsOn({"DatabaseAtStart", "RunTimers"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AutomationTimers {

    private static final Logger LOG = System.getLogger(AutomationTimers.class.getName());

    @Resource
    private TimerService timers;

    @Inject
    private Automations automations;

    @Inject
    private Definitions definitions;

    @Inject
    private Evaluations evaluations;

    @PostConstruct
    void start() {
        automations.follow();
        var names = Stream.of(
                        definitions.schedules().stream()
                                .map(schedule -> schedule.definition().name()),
                        definitions.sensors().stream()
                                .map(sensor -> sensor.definition().name()),
                        definitions.runStatusSensors().stream()
                                .map(sensor -> sensor.definition().name()))
                .flatMap(kind -> kind)
                .toList();
        for (int i = 0; i < names.size(); i++) {
            startTimer(names.get(i), (i + 1.0) / names.size());
        }
    }

    /**
     * Starts it at a place of its own in the interval: all looks at the same moment of each second hold up whatever else the machine
     * has to do at that moment, a launch say.
     *
     * @param place above 0, and 1 at the most
     */
    private void startTimer(String name, double place) {
        var every = automations.timing(name).lookEvery().toMillis();
        timers.createIntervalTimer(Math.max(1, Math.round(every * place)), every, new TimerConfig(name, false));
    }

    @Timeout
    void look(Timer timer) {
        var name = (String) timer.getInfo();
        try {
            evaluations.evaluateIfDue(name);
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "PW-TICK-2 the look at " + name + " failed; it is looked at again", databaseAway);
        }
    }
}
