package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.JobDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which limits concern a run, and how many of their slots it takes. */
@ApplicationScoped
public class QueueLimits {

    private static final String POOLS = "pitwall.queue.pools";

    /** A pool that a job uses and nobody sizes: the careful choice. */
    private static final int UNSIZED = 1;

    private final Definitions definitions;
    private final Limit allRuns;
    private final List<TagLimit> tagLimits;
    private final Map<String, Integer> poolSizes;

    /**
     * @param mostUnderWay runs that may be under way at a time, on all nodes together
     * @param tagLimits see {@link TagLimit}
     * @param pools sizes of pools that replace those of the workspaces, {@code f1-archive=2,mysql=4}; 0 closes a pool
     */
    @Inject
    QueueLimits(
            Definitions definitions,
            @ConfigProperty(name = "pitwall.queue.max-concurrent-runs", defaultValue = "10") int mostUnderWay,
            @ConfigProperty(name = TagLimit.SETTING) Optional<String> tagLimits,
            @ConfigProperty(name = POOLS) Optional<String> pools) {
        this.definitions = definitions;
        this.allRuns = Limit.ofAllRuns(mostUnderWay);
        this.tagLimits = tagLimits.map(TagLimit::parse).orElse(List.of());
        this.poolSizes = SizedName.parse(POOLS, pools.orElse(""), "POOL=SLOTS").stream()
                .collect(Collectors.toMap(SizedName::name, SizedName::size, (first, last) -> last));
    }

    QueueLimits() {
        this(null, 0, Optional.empty(), Optional.empty());
    }

    /** The slots that a run of this job with these tags holds while it is under way, or needs to start. */
    Map<Limit, Integer> needs(String job, Map<String, String> tags) {
        var needs = new LinkedHashMap<Limit, Integer>();
        needs.put(allRuns, 1);
        tagLimits.forEach(limit -> limit.of(tags).ifPresent(counting -> needs.put(counting, 1)));
        definitions.job(job).ifPresent(defined -> needs.putAll(pools(defined.definition())));
        return needs;
    }

    /** Every limit that can be named without a run; the limit of a tag, unless it lets nothing through, is known by runs that carry it. */
    List<Limit> known() {
        return Stream.of(
                        Stream.of(allRuns),
                        poolsOfJobs().values().stream().flatMap(needs -> needs.keySet().stream()),
                        closedTags().stream())
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    Limit allRuns() {
        return allRuns;
    }

    /** Tags no run of which may start. */
    List<Limit> closedTags() {
        return tagLimits.stream().flatMap(limit -> limit.closed().stream()).toList();
    }

    /** The slots of pools that each job with pools needs, by the job's name. */
    Map<String, Map<Limit, Integer>> poolsOfJobs() {
        return definitions.jobs().stream()
                .map(Definitions.Defined::definition)
                .filter(job -> !job.pools().isEmpty())
                .collect(Collectors.toMap(JobDefinition::name, this::pools));
    }

    private Map<Limit, Integer> pools(JobDefinition<?> job) {
        var needs = new LinkedHashMap<Limit, Integer>();
        job.pools().keySet().stream().sorted().forEach(name -> {
            var pool = Limit.ofPool(name, size(name));
            // A run that asks for more than there is takes the whole pool: otherwise it would wait for ever.
            var most = pool.size() == 0 ? Integer.MAX_VALUE : pool.size();
            needs.put(pool, Math.min(job.pools().get(name), most));
        });
        return needs;
    }

    private int size(String pool) {
        return Optional.ofNullable(poolSizes.get(pool))
                .or(() -> definitions
                        .pool(pool)
                        .map(defined -> defined.definition().slots()))
                .orElse(UNSIZED);
    }
}
