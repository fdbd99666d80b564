package dev.pitwall.web.why;

import dev.pitwall.orchestration.explanation.Answer;
import dev.pitwall.orchestration.explanation.Explanation;
import dev.pitwall.orchestration.explanation.Period;
import dev.pitwall.web.frame.Times;
import dev.pitwall.web.part.Address;
import dev.pitwall.web.part.Badge;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * The page that says why a job did not run.
 *
 * @param jobs to choose from
 * @param refusal what is wrong with the time that was asked for; empty otherwise
 */
public record WhyView(
        List<String> jobs, String job, Period period, Times times, Optional<Explanation> explanation, String refusal) {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    /** A time that is often asked about. */
    public record Preset(String label, Address address) {}

    public List<Preset> presets() {
        return List.of(
                preset("6 h", Duration.ofHours(6)),
                preset("24 h", Duration.ofDays(1)),
                preset("7 d", Duration.ofDays(7)));
    }

    private Preset preset(String label, Duration back) {
        return new Preset(
                label,
                Address.of("/why")
                        .with("job", job)
                        .with("from", times.now().minus(back).toString()));
    }

    /** For a field of a form, in the reader's zone. */
    public String field(Instant time) {
        return FIELD.format(times.local(time));
    }

    public static Badge badge(Answer answer) {
        return switch (answer.kind()) {
            case RAN -> new Badge("RAN", "success", "success");
            case WAITED -> new Badge("WAITED", "queued", "queued");
            case SKIPPED -> new Badge("SKIPPED", "skipped", "quiet");
            case FAILED -> new Badge("FAILURE", "failure", "failure");
            case KEY_USED -> new Badge("KEY USED", "skipped", "quiet");
            case MISSED -> new Badge("MISSED", "warning", "failure");
            case SWITCHED -> new Badge("SWITCHED", "off", "quiet");
            case PAUSED -> new Badge("PAUSED", "off", "queued");
            case NO_NODE -> new Badge("NO NODE", "warning", "failure");
            case NOTHING_STARTS_IT -> new Badge("BY HAND", "person", "quiet");
        };
    }
}
