package dev.pitwall.web.search;

import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.web.frame.SearchSource;
import dev.pitwall.web.frame.Sought;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs by number ("42", "#42", "run 42") and by how their run key begins. */
@ApplicationScoped
public class RunsFound implements SearchSource {

    private static final int ORDER = 20;
    private static final Pattern NUMBER =
            Pattern.compile("(?:#|run\\s*#?\\s*)?([0-9]{1,18})", Pattern.CASE_INSENSITIVE);

    private final RunHistory history;

    @Inject
    RunsFound(RunHistory history) {
        this.history = history;
    }

    /** For the client proxy only. */
    RunsFound() {
        this(null);
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String heading() {
        return "Runs";
    }

    @Override
    public String list() {
        return "/runs";
    }

    @Override
    public List<Found> find(Sought sought, int limit) {
        var number = NUMBER.matcher(sought.text());
        var byNumber = number.matches() ? history.find(Long.parseLong(number.group(1))).stream() : Stream.<Run>empty();
        var byKey = history.withKeyLike(sought.text(), limit).stream();
        return Stream.concat(byNumber, byKey)
                .limit(limit)
                .map(RunsFound::found)
                .distinct()
                .toList();
    }

    private static Found found(Run run) {
        return new Found(
                "Run " + run.id(),
                run.job() + ", " + run.status().name().replace('_', ' ').toLowerCase(Locale.ROOT)
                        + run.runKey().map(key -> ", key " + key).orElse(""),
                "/runs/" + run.id());
    }
}
