package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.RunRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.OptionalLong;

/** Launches a job by name with a config in JSON, for a person on a page or through the API. */
@ApplicationScoped
public class Launch {

    private final Definitions definitions;
    private final RunConfigs configs;
    private final RunRequests requests;

    @Inject
    Launch(Definitions definitions, RunConfigs configs, RunRequests requests) {
        this.definitions = definitions;
        this.configs = configs;
        this.requests = requests;
    }

    Launch() {
        this(null, null, null);
    }

    /**
     * Queues a run.
     *
     * @param config settings by name; one that is missing has its default
     * @param runKey what makes it happen once
     * @param who the person, or the owner of the token
     * @throws UnknownJob when no workspace defines the job
     * @throws InvalidRunConfig with a problem for each setting that is not allowed
     * @throws IllegalArgumentException when the run key is too long
     */
    @Transactional
    public Submission launch(String job, JsonObject config, Optional<String> runKey, String who) {
        return launch(job, config, LaunchTerms.USUAL.withRunKey(runKey), who);
    }

    /** As {@link #launch(String, JsonObject, Optional, String)}, on terms of one's own. */
    @Transactional
    public Submission launch(String job, JsonObject config, LaunchTerms terms, String who) {
        var wanted = wanted(job, config, terms);
        var cause = Cause.person(who);
        return terms.notBefore()
                .map(until -> requests.submitFor(until, wanted, cause))
                .orElseGet(() -> requests.submit(wanted, cause));
    }

    /**
     * As {@link #launch(String, JsonObject, LaunchTerms, String)}, for a run that executes an earlier one again.
     *
     * @throws UnknownRun when there is no such run
     */
    @Transactional
    public Submission launchAgain(long earlier, String job, JsonObject config, LaunchTerms terms, String who) {
        var cause = new Cause(CauseKind.PERSON, who, OptionalLong.of(earlier));
        return requests.submitAgain(wanted(job, config, terms), cause, earlier, terms.notBefore());
    }

    private RunRequest wanted(String job, JsonObject config, LaunchTerms terms) {
        var request = request(definition(job), config);
        return withTags(terms.runKey().map(request::withRunKey).orElse(request).withPriority(terms.priority()), terms);
    }

    /**
     * Says whether a launch would be accepted, and makes none.
     *
     * @return the run that has the run key already
     * @throws InvalidRunConfig with a problem for each setting that is not allowed
     */
    @Transactional
    public Optional<Long> check(String job, JsonObject config, LaunchTerms terms) {
        var request = request(definition(job), config);
        return terms.runKey().map(request::withRunKey).flatMap(requests::madeBefore);
    }

    private JobDefinition<?> definition(String job) {
        return definitions
                .job(job)
                .orElseThrow(() -> new UnknownJob(job, definitions))
                .definition();
    }

    private static RunRequest withTags(RunRequest request, LaunchTerms terms) {
        var tagged = request;
        for (var tag : terms.tags().entrySet()) {
            tagged = tagged.tagged(tag.getKey(), tag.getValue());
        }
        return tagged;
    }

    private <C extends RunConfig> RunRequest request(JobDefinition<C> job, JsonObject config) {
        return RunRequest.of(job, configs.read(job, config));
    }
}
