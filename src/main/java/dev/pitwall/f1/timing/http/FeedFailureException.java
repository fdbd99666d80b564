package dev.pitwall.f1.timing.http;

import dev.pitwall.f1.timing.SourceUnavailableException;

/** Carries a {@link FeedFailure} to whoever turns it into a readiness. */
public final class FeedFailureException extends SourceUnavailableException {

    private final transient FeedFailure failure;

    public FeedFailureException(FeedFailure failure) {
        super(failure.sentence());
        this.failure = failure;
    }

    public FeedFailureException(FeedFailure failure, Throwable cause) {
        super(failure.sentence(), cause);
        this.failure = failure;
    }

    public FeedFailure failure() {
        return failure;
    }
}
