package dev.pitwall.f1.timing.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A store in memory, for tests that ask whether everything was kept. */
public final class KeptAnswers implements AnswerStore {

    public final List<Answer> answers = new ArrayList<>();
    public final List<Answer> confirmed = new ArrayList<>();
    public final List<FeedFailure> failures = new ArrayList<>();

    @Override
    public void keep(Answer answer) {
        answers.add(answer);
    }

    @Override
    public void confirmed(Answer answer) {
        confirmed.add(answer);
    }

    @Override
    public void failed(URI address, FeedFailure failure) {
        failures.add(failure);
    }

    @Override
    public Optional<Answer> latest(URI address) {
        return answers.stream()
                .filter(answer -> answer.address().equals(address) && answer.isFinal())
                .reduce((first, last) -> last);
    }
}
