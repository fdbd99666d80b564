package dev.pitwall.f1.timing.http;

import java.net.URI;
import java.util.Optional;

/**
 * Where every answer is kept before anybody parses it. Its methods commit by themselves, whatever transaction the caller is in: what
 * was read stays, also when what was made of it is rolled back.
 */
public interface AnswerStore {

    /** Keeps nothing and knows nothing. */
    AnswerStore NONE = new AnswerStore() {
        @Override
        public void keep(Answer answer) {
            // Nothing is kept.
        }

        @Override
        public void confirmed(Answer answer) {
            // Nothing is kept.
        }

        @Override
        public void failed(URI address, FeedFailure failure) {
            // Nothing is kept.
        }

        @Override
        public Optional<Answer> latest(URI address) {
            return Optional.empty();
        }
    };

    /** Keeps an answer, of any status. One that equals the latest of its address is counted, and not kept twice. */
    void keep(Answer answer);

    /** The server says that this one, the latest of its address, still stands. */
    void confirmed(Answer answer);

    /** The address gave no usable answer. */
    void failed(URI address, FeedFailure failure);

    /** The latest answer of an address that {@link Answer#isFinal is one}, with its body. */
    Optional<Answer> latest(URI address);
}
