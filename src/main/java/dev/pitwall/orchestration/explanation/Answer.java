package dev.pitwall.orchestration.explanation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One reason, or one fact.
 *
 * @param at when, or since when
 * @param until to when, where it lasted or was said several times
 * @param count how often the same was said
 * @param who the schedule, sensor or run that it is about, as people call it
 * @param words for people
 * @param link the path of the page that shows it
 */
public record Answer(
        Instant at,
        Optional<Instant> until,
        AnswerKind kind,
        int count,
        String who,
        String words,
        Optional<String> link) {

    public Answer {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(kind, "kind");
    }

    static Answer at(Instant time, AnswerKind kind, String who, String words, String link) {
        return new Answer(time, Optional.empty(), kind, 1, who, words, Optional.of(link));
    }

    Answer lasting(Instant end) {
        return new Answer(at, Optional.of(end), kind, count, who, words, link);
    }

    /** The same said once more, later. */
    Answer again(Instant later) {
        return new Answer(at, Optional.of(later), kind, count + 1, who, words, link);
    }

    boolean says(Answer other) {
        return kind == other.kind && who.equals(other.who) && words.equals(other.words);
    }
}
