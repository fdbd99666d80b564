package dev.pitwall.web.search;

import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.web.frame.SearchSource;
import dev.pitwall.web.frame.Sought;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Assets by key, group and description. */
@ApplicationScoped
public class AssetsFound implements SearchSource {

    private static final int ORDER = 40;

    private final Definitions definitions;

    @Inject
    AssetsFound(Definitions definitions) {
        this.definitions = definitions;
    }

    /** For the client proxy only. */
    AssetsFound() {
        this(null);
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String heading() {
        return "Assets";
    }

    @Override
    public String list() {
        return "/assets";
    }

    @Override
    public List<Found> find(Sought sought, int limit) {
        return SearchSource.best(
                definitions.assets().stream().map(Definitions.Defined::definition),
                asset -> sought.rank(asset.key().value(), asset.group() + " " + asset.description()),
                asset -> new Found(
                        asset.key().value(),
                        asset.group() + ": " + asset.description(),
                        "/assets/" + asset.key().value()),
                limit);
    }
}
