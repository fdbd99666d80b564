package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.ResultOrigins;
import java.time.Instant;
import java.util.List;

/**
 * What a prediction was made from, for programs; what is not known is left out.
 *
 * @param cutOff nothing published later was used
 * @param sources those that changed since first
 * @param writtenSince what it would use now and was written after it was made
 */
public record SourcesDocument(
        long runId,
        int season,
        int round,
        Instant cutOff,
        Instant predictedAt,
        List<Source> sources,
        List<Later> writtenSince) {

    /**
     * An answer or file.
     *
     * @param originKept false for rows of which nobody wrote down where they came from; the address is their table then
     * @param changedBefore a file that was written after its rows were loaded
     * @param changedAt when something else came in its place
     */
    public record Source(
            String address,
            Instant readAt,
            String sha256,
            Long bytes,
            Long payloadId,
            int results,
            int tyreLaps,
            int weatherOfSessions,
            int forecasts,
            Integer firstSeason,
            Integer lastSeason,
            boolean ofWeekend,
            boolean originKept,
            boolean changedBefore,
            Instant changedAt,
            String changedTo) {

        static Source of(UsedSources.Seen seen) {
            UsedSource source = seen.source();
            Fed fed = source.fed();
            return new Source(
                    source.address(),
                    source.readAt(),
                    source.sha256().orElse(null),
                    source.bytes().orElse(null),
                    source.payloadId().orElse(null),
                    fed.results(),
                    fed.tyreLaps(),
                    fed.weathers(),
                    fed.forecasts(),
                    fed.firstSeason(),
                    fed.lastSeason(),
                    fed.ofWeekend(),
                    source.originKept(),
                    source.changedBefore(),
                    seen.changed().map(UsedSources.Change::at).orElse(null),
                    seen.changed().map(UsedSources.Change::sha256).orElse(null));
        }
    }

    /** Rows that were written after the prediction was made. */
    public record Later(String table, int season, int round, long rows, Instant lastAt) {

        static Later of(ResultOrigins.Later later) {
            return new Later(
                    later.resultTable(),
                    later.weekend().season(),
                    later.weekend().round(),
                    later.count(),
                    later.lastAt());
        }
    }

    static SourcesDocument of(
            Prediction prediction, List<UsedSources.Seen> seen, List<ResultOrigins.Later> writtenSince) {
        return new SourcesDocument(
                prediction.runId(),
                prediction.weekend().season(),
                prediction.weekend().round(),
                prediction.cutOff(),
                prediction.predictedAt(),
                seen.stream().map(Source::of).toList(),
                writtenSince.stream().map(Later::of).toList());
    }
}
