package dev.pitwall.f1.predictor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The answers and files that fed a prediction, counted: they may be thousands. One that fed several things counts with each. */
final class SourceParts {

    private final List<UsedSources.Seen> seen;
    private final String address;

    /** @param address of the page that lists all */
    SourceParts(List<UsedSources.Seen> seen, String address) {
        this.seen = seen;
        this.address = address;
    }

    PredictionView.Part all() {
        return part("All", "", address, seen);
    }

    /** False for a prediction that was made before anybody wrote down where tyres, weather and forecasts came from. */
    boolean conditionsKnown() {
        return seen.stream()
                .map(one -> one.source().fed())
                .filter(fed -> fed.results() > 0)
                .allMatch(fed -> fed.firstSeason() != null);
    }

    List<PredictionView.Part> byKind() {
        List<PredictionView.Part> parts = new ArrayList<>();
        for (FedKind kind : FedKind.values()) {
            List<UsedSources.Seen> of = of(kind);
            if (!of.isEmpty()) {
                Fed together = of.stream().map(one -> one.source().fed()).reduce(Fed.NOTHING, Fed::and);
                parts.add(part(kind.title(), together.seasons(), address + "?fed=" + kind.id(), of));
            }
        }
        return parts;
    }

    /** Of each kind the latest season first. */
    List<PredictionView.Part> byKindAndSeasons() {
        List<PredictionView.Part> parts = new ArrayList<>();
        for (FedKind kind : FedKind.values()) {
            of(kind).stream()
                    .collect(Collectors.groupingBy(
                            one -> one.source().fed().seasons(), TreeMap::new, Collectors.toList()))
                    .descendingMap()
                    .forEach((seasons, of) -> parts.add(part(
                            kind.title(),
                            seasons,
                            address + "?fed=" + kind.id()
                                    + (seasons.isEmpty()
                                            ? ""
                                            : "&season=" + URLEncoder.encode(seasons, StandardCharsets.UTF_8)),
                            of)));
        }
        return parts;
    }

    private List<UsedSources.Seen> of(FedKind kind) {
        return seen.stream().filter(one -> kind.rows(one.source().fed()) > 0).toList();
    }

    private static PredictionView.Part part(String title, String seasons, String address, List<UsedSources.Seen> of) {
        List<UsedSource> known = of.stream()
                .map(UsedSources.Seen::source)
                .filter(UsedSource::originKept)
                .toList();
        return new PredictionView.Part(
                title,
                seasons,
                address,
                known.size(),
                (int) of.stream().filter(one -> one.changed().isPresent()).count(),
                (int) known.stream().filter(one -> one.sha256().isEmpty()).count(),
                of.stream()
                        .map(UsedSources.Seen::source)
                        .filter(source -> !source.originKept())
                        .mapToInt(source -> source.fed().tyreLaps()
                                + source.fed().weathers()
                                + source.fed().forecasts())
                        .sum());
    }
}
