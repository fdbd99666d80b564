package dev.pitwall.f1.chart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the picture of the predicted order says, for those who cannot see it. */
record GapSentences(Caption caption, GapUnit unit, List<PredictedGap> drivers) {

    private static final int PURSUERS = 3;

    String text() {
        StringBuilder text = new StringBuilder(Sentences.opening(caption));
        PredictedGap first = drivers.get(0);
        text.append("Predicted on pole: ").append(first.code());
        first.time().ifPresent(time -> text.append(" with ").append(time));
        drivers.stream()
                .skip(1)
                .limit(PURSUERS)
                .forEach(driver ->
                        text.append(", ").append(driver.code()).append(' ').append(unit.text(driver.gap())));
        text.append(". ").append(Sentences.count(drivers.size(), "driver"));
        if (drivers.size() > PURSUERS + 1) {
            PredictedGap last = drivers.get(drivers.size() - 1);
            text.append(", last ").append(last.code()).append(' ').append(unit.text(last.gap()));
        }
        text.append(". Each with a 50 % and an 80 % band of the gap");
        actual().ifPresent(known -> text.append("; ").append(known));
        return text.append('.').toString();
    }

    private Optional<String> actual() {
        List<PredictedGap> known =
                drivers.stream().filter(driver -> driver.actual().isPresent()).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        long inside = known.stream()
                .filter(driver -> contains(driver.wide(), driver.actual()))
                .count();
        return Optional.of(
                String.format(Locale.ROOT, "the actual gap of %d of %d lies in the 80 %% band", inside, known.size()));
    }

    private static boolean contains(PredictedGap.Span span, OptionalDouble gap) {
        return span.low() <= gap.getAsDouble() && gap.getAsDouble() <= span.high();
    }
}
