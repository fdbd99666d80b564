package dev.pitwall.sample.bakery;

import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.AssetCheckDefinition;
import dev.pitwall.orchestration.definition.AssetDefinition;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.PartitionsDefinition;
import dev.pitwall.orchestration.definition.PoolDefinition;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.RunStatusSensorDefinition;
import dev.pitwall.orchestration.definition.ScheduleDefinition;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.SensorResult;
import dev.pitwall.orchestration.definition.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What the bakery does. */
@ApplicationScoped
public class BakeryWorkspace implements Workspace {

    static final JobDefinition<BakeConfig> BAKE =
            JobDefinition.of("bake_bread_job", "Bakes loaves and puts them on the shelf.", new BakeConfig(10, 0));

    static final JobDefinition<RunConfig.None> SLEEP =
            JobDefinition.of("rest_dough_job", "Lets the dough rest until someone stops it.");

    static final JobDefinition<FeastConfig> FEAST =
            JobDefinition.of("bake_feast_job", "Bakes for a feast, on three trays at once.", new FeastConfig(true, ""));

    static final JobDefinition<RunConfig.None> NAP = JobDefinition.of(
                    "nap_dough_job", "Lets the dough rest, for two seconds at most.")
            .stepTimeLimit("watch_dough", Duration.ofSeconds(2))
            .usingPool("bench");

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    private final OrderBook orders;

    @Inject
    BakeryWorkspace(OrderBook orders) {
        this.orders = orders;
    }

    BakeryWorkspace() {
        this(null);
    }

    @Override
    public String name() {
        return "bakery";
    }

    @Override
    public String description() {
        return "A bakery: bread in the morning, more when someone orders.";
    }

    @Override
    public List<JobDefinition<?>> jobs() {
        return List.of(BAKE, SLEEP, FEAST, NAP);
    }

    @Override
    public List<ScheduleDefinition> schedules() {
        return List.of(ScheduleDefinition.of("every_morning", BAKE, "30 4 * * *", VIENNA));
    }

    @Override
    public List<SensorDefinition> sensors() {
        return List.of(SensorDefinition.of("order_sensor", "Waits for orders.", orders::look, BAKE)
                .every(Duration.ofSeconds(1))
                .within(Duration.ofSeconds(5)));
    }

    @Override
    public List<RunStatusSensorDefinition> runStatusSensors() {
        return List.of(RunStatusSensorDefinition.onFailure(
                        "burnt_sensor",
                        "Tells the shop when a bake fails.",
                        run -> SensorResult.announce(Announcement.of(
                                        "burnt/" + run.runId() + "/" + run.attempt(),
                                        "No bread from run " + run.runId(),
                                        run.rootCause().orElse(run.reason()))
                                .withLink(run.path())))
                .ofJobs(BAKE)
                .every(Duration.ofSeconds(1))
                .insteadOfTheAlert());
    }

    @Override
    public List<PoolDefinition> pools() {
        return List.of(PoolDefinition.of("bench", 1, "There is one bench for dough to rest on."));
    }

    @Override
    public List<AssetDefinition> assets() {
        return List.of(
                AssetDefinition.of("flour", "store", "What the mill brings."),
                AssetDefinition.of("bread", "shelf", "What can be bought.")
                        .madeBy(BAKE)
                        .from("flour")
                        .freshFor(Duration.ofHours(12))
                        .checkedBy(AssetCheckDefinition.error("not_thirteen", "Thirteen loaves bring bad luck.")
                                .failingTheRun()),
                AssetDefinition.of("daily_baking", "books", "How much was baked on a day.")
                        .madeBy(BAKE)
                        .from("bread")
                        .partitionedBy(PartitionsDefinition.daily(LocalDate.parse("2024-03-01"), VIENNA)));
    }
}
