package dev.pitwall.f1.predictor;

import dev.pitwall.f1.chart.Caption;
import dev.pitwall.f1.chart.Picture;
import dev.pitwall.f1.chart.QualifyingPictures;
import dev.pitwall.f1.chart.RoundAccuracy;
import dev.pitwall.f1.prediction.ModelKind;
import dev.pitwall.f1.timing.WeekendKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Puts together what the page of the accuracy record shows. */
@ApplicationScoped
public class AccuracyViews {

    private static final int EXTREMES = 5;
    private static final String UNKNOWN = "–";
    private static final String BASELINE = "best practice lap";

    private final RoundRecord record;
    private final PredictionBook book;

    @Inject
    AccuracyViews(RoundRecord record, PredictionBook book) {
        this.record = record;
        this.book = book;
    }

    /** For the container's proxy. */
    AccuracyViews() {
        this(null, null);
    }

    /** @param wanted the season whose rounds are listed; the latest where the record lacks it */
    @Transactional
    public AccuracyView of(ModelKind kind, Optional<Integer> wanted, boolean demonstration) {
        List<JudgedRound> rounds = record.of(kind, demonstration);
        Map<Integer, List<JudgedRound>> bySeason = rounds.stream()
                .collect(Collectors.groupingBy(
                        round -> round.weekend().season(),
                        () -> new TreeMap<>(Comparator.<Integer>reverseOrder()),
                        Collectors.toList()));
        Optional<Integer> season = wanted.filter(bySeason::containsKey)
                .or(() -> bySeason.keySet().stream().findFirst());
        Map<WeekendKey, Optional<Evaluation>> told = book.judgements();
        Comparator<JudgedRound> byError =
                Comparator.comparingDouble(JudgedRound::positionMeanError).thenComparing(JudgedRound::weekend);
        return new AccuracyView(
                kind.id(),
                Arrays.stream(ModelKind.values()).map(ModelKind::id).toList(),
                bySeason.entrySet().stream()
                        .map(one -> season(one.getKey().toString(), one.getValue()))
                        .toList(),
                rounds.isEmpty() ? Optional.empty() : Optional.of(season("All", rounds)),
                season,
                season.map(bySeason::get).orElse(List.of()).stream()
                        .map(round -> round(round, told))
                        .toList(),
                rounds.stream()
                        .sorted(byError)
                        .limit(EXTREMES)
                        .map(round -> round(round, told))
                        .toList(),
                rounds.stream()
                        .sorted(byError.reversed())
                        .limit(EXTREMES)
                        .map(round -> round(round, told))
                        .toList(),
                season.flatMap(one -> picture(one, bySeason.get(one), demonstration))
                        .map(Picture::alternative));
    }

    /** The rounds of a season drawn beside the baseline. */
    @Transactional
    public Optional<Picture> picture(ModelKind kind, int season, boolean demonstration) {
        return picture(
                season,
                record.of(kind, demonstration).stream()
                        .filter(round -> round.weekend().season() == season)
                        .toList(),
                demonstration);
    }

    private static Optional<Picture> picture(int season, List<JudgedRound> rounds, boolean demonstration) {
        if (rounds.isEmpty()) {
            return Optional.empty();
        }
        Caption caption =
                new Caption(season + ": how far predictions were off", demonstration ? "DEMONSTRATION: simulated" : "");
        return Optional.of(QualifyingPictures.accuracyByRound(
                caption,
                BASELINE,
                rounds.stream()
                        .map(round -> new RoundAccuracy(
                                round.weekend().round(),
                                round.eventName(),
                                round.positionMeanError(),
                                round.baselinePositionMeanError()))
                        .toList()));
    }

    private static AccuracyView.Season season(String name, List<JudgedRound> rounds) {
        double drivers = rounds.stream().mapToInt(JudgedRound::drivers).sum();
        ToDoubleFunction<ToDoubleFunction<JudgedRound>> byDriver = error -> rounds.stream()
                        .mapToDouble(round -> round.drivers() * error.applyAsDouble(round))
                        .sum()
                / drivers;
        ToDoubleFunction<ToDoubleFunction<JudgedRound>> byRound =
                value -> rounds.stream().mapToDouble(value).average().orElse(0);
        return new AccuracyView.Season(
                name,
                rounds.size(),
                places(byDriver.applyAsDouble(JudgedRound::positionMeanError)),
                places(byDriver.applyAsDouble(JudgedRound::baselinePositionMeanError)),
                correlation(byRound.applyAsDouble(JudgedRound::rankCorrelation)),
                correlation(byRound.applyAsDouble(JudgedRound::baselineRankCorrelation)),
                seconds(middle(rounds)),
                rounds.stream().filter(JudgedRound::poleRight).count() + " of " + rounds.size(),
                (int) rounds.stream()
                        .filter(round -> round.positionMeanError() < round.baselinePositionMeanError())
                        .count());
    }

    private static AccuracyView.Round round(JudgedRound round, Map<WeekendKey, Optional<Evaluation>> told) {
        Optional<Evaluation> evaluation = told.getOrDefault(round.weekend(), Optional.empty());
        return new AccuracyView.Round(
                round.weekend().season() + " " + round.eventName(),
                round.weekend().round(),
                told.containsKey(round.weekend())
                        ? Optional.of("/predictions/" + round.weekend().season() + "-"
                                + round.weekend().round())
                        : Optional.empty(),
                places(round.positionMeanError()),
                places(round.baselinePositionMeanError()),
                correlation(round.rankCorrelation()),
                seconds(round.gapMedianError()),
                round.poleRight(),
                evaluation
                        .map((Function<Evaluation, String>) one -> places(one.positionMeanError()))
                        .orElse(UNKNOWN),
                round.circumstances().isEmpty() ? "not known" : String.join("; ", round.circumstances()));
    }

    /** The median over rounds of their medians, in milliseconds. */
    private static OptionalInt middle(List<JudgedRound> rounds) {
        int[] gaps = rounds.stream()
                .map(JudgedRound::gapMedianError)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .sorted()
                .toArray();
        return gaps.length == 0
                ? OptionalInt.empty()
                : OptionalInt.of((gaps[(gaps.length - 1) / 2] + gaps[gaps.length / 2]) / 2);
    }

    private static String places(double mean) {
        return String.format(Locale.ROOT, "%.2f", mean);
    }

    private static String correlation(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String seconds(OptionalInt millis) {
        return millis.isPresent() ? String.format(Locale.ROOT, "%.3f s", millis.getAsInt() / 1000.0) : UNKNOWN;
    }
}
