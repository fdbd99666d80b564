package dev.pitwall.f1.analytics;

import dev.pitwall.f1.data.SessionDataLoadConfig;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Deals the seasons that a run loads out to the partitions of {@code load_laps}, which all work at once, each with its own checkpoint:
 * the property {@code seasons} is {@code 2018,2022,2026}. Two seasons share no lap, so partitions never wait for each other's rows.
 *
 * <p>There are as many threads as partitions: no season waits for another's.
 */
@Named("seasonPartitions")
@Dependent
public class SeasonPartitions implements PartitionMapper {

    /** The database reads the statements of a connection on one core; WildFly has ten threads for the steps of all runs. */
    static final int MOST = 4;

    static final String SEASONS = "seasons";

    /** Of the one partition where the run loads no laps: a plan has at least one. */
    private static final String NONE = "none";

    private final TimingSource source;
    private final RunContext run;

    @Inject
    SeasonPartitions(TimingSource source, RunContext run) {
        this.source = source;
        this.run = run;
    }

    @Override
    public PartitionPlan mapPartitions() {
        Properties[] hands = dealt(seasons());
        PartitionPlanImpl plan = new PartitionPlanImpl();
        plan.setPartitions(hands.length);
        plan.setThreads(hands.length);
        plan.setPartitionProperties(hands);
        return plan;
    }

    /** The seasons of a partition, from its property. */
    static List<Integer> seasons(String property) {
        return property.equals(NONE)
                ? List.of()
                : Arrays.stream(property.split(",")).map(Integer::valueOf).toList();
    }

    private List<Integer> seasons() {
        return run.config(SessionDataLoadConfig.class).laps()
                ? SessionDataLoadConfig.seasonsOf(run, source)
                : List.of();
    }

    /** One after the other, so that a season that begins before a restart changes no other's place. */
    private static Properties[] dealt(List<Integer> seasons) {
        TreeMap<Integer, List<Integer>> hands = new TreeMap<>();
        for (int i = 0; i < seasons.size(); i++) {
            hands.computeIfAbsent(i % MOST, first -> new ArrayList<>()).add(seasons.get(i));
        }
        return hands.isEmpty()
                ? new Properties[] {named(NONE)}
                : hands.values().stream()
                        .map(hand -> hand.stream().map(String::valueOf).collect(Collectors.joining(",")))
                        .map(SeasonPartitions::named)
                        .toArray(Properties[]::new);
    }

    private static Properties named(String seasons) {
        Properties properties = new Properties();
        properties.setProperty(SEASONS, seasons);
        return properties;
    }
}
