package dev.pitwall.f1.timing.live;

import dev.pitwall.f1.timing.LapRow;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.Weekend;
import dev.pitwall.f1.timing.http.FeedFailureException;
import java.util.List;
import java.util.function.Function;

/**
 * The first of several that covers the season and can be asked. What one says of a session stands; only where it cannot be asked, since
 * it is blocked or out of reach say, is the next one. When none can, the trouble of the first is told: it is the one that was wanted.
 */
final class InOrder implements ClassifiedSessions {

    private final List<ClassifiedSessions> sources;

    InOrder(List<ClassifiedSessions> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public boolean covers(int season) {
        return sources.stream().anyMatch(source -> source.covers(season));
    }

    @Override
    public SessionAnswer answer(Weekend weekend, SessionKind kind) {
        return first(weekend, source -> source.answer(weekend, kind));
    }

    @Override
    public List<SourceItem<LapRow>> laps(Weekend weekend, SessionKind kind) {
        return first(weekend, source -> source.laps(weekend, kind));
    }

    private <T> T first(Weekend weekend, Function<ClassifiedSessions, T> ask) {
        FeedFailureException trouble = null;
        for (ClassifiedSessions source : sources) {
            if (source.covers(weekend.key().season())) {
                try {
                    return ask.apply(source);
                } catch (FeedFailureException cannotBeAsked) {
                    trouble = trouble == null ? cannotBeAsked : trouble;
                }
            }
        }
        if (trouble == null) {
            throw new IllegalStateException("no source covers " + weekend.key() + "; ask covers() first");
        }
        throw trouble;
    }
}
