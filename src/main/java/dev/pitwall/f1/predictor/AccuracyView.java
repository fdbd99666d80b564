package dev.pitwall.f1.predictor;

import java.util.List;
import java.util.Optional;

/**
 * What the page of the accuracy record shows; numbers as they stand there.
 *
 * @param model whose record it is
 * @param models all, to switch between
 * @param seasons each with its means, latest first
 * @param all the means over all of them; empty where no round is judged
 * @param season whose rounds are listed; empty where no round is judged
 * @param rounds of that season, in order
 * @param best the best rounds of all seasons
 * @param worst the worst rounds of all seasons
 * @param picture what the picture of the season's rounds says; empty where there is none
 */
public record AccuracyView(
        String model,
        List<String> models,
        List<Season> seasons,
        Optional<Season> all,
        Optional<Integer> season,
        List<Round> rounds,
        List<Round> best,
        List<Round> worst,
        Optional<String> picture) {

    /** Means over the rounds of a season, or over all. */
    public record Season(
            String name,
            int rounds,
            String meanError,
            String baselineMeanError,
            String correlation,
            String baselineCorrelation,
            String gapError,
            String poles,
            int betterRounds) {}

    /**
     * A round.
     *
     * @param address of its prediction; empty where none was made
     * @param told how far off the prediction was that was made and told; a dash where none was
     * @param circumstances what was unusual, or that it is not known
     */
    public record Round(
            String event,
            int round,
            Optional<String> address,
            String meanError,
            String baselineMeanError,
            String correlation,
            String gapError,
            boolean poleRight,
            String told,
            String circumstances) {}
}
