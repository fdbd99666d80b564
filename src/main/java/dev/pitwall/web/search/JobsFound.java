package dev.pitwall.web.search;

import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.web.frame.SearchSource;
import dev.pitwall.web.frame.Sought;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Jobs by name and description. */
@ApplicationScoped
public class JobsFound implements SearchSource {

    private static final int ORDER = 10;

    private final Definitions definitions;

    @Inject
    JobsFound(Definitions definitions) {
        this.definitions = definitions;
    }

    /** For the client proxy only. */
    JobsFound() {
        this(null);
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String heading() {
        return "Jobs";
    }

    @Override
    public String list() {
        return "/jobs";
    }

    @Override
    public List<Found> find(Sought sought, int limit) {
        return SearchSource.best(
                definitions.jobs().stream(),
                job -> sought.rank(
                        job.definition().name(),
                        job.workspace() + " " + job.definition().description()),
                job -> new Found(
                        job.definition().name(),
                        job.workspace() + ": " + job.definition().description(),
                        "/jobs/" + job.workspace() + "/" + job.definition().name()),
                limit);
    }
}
