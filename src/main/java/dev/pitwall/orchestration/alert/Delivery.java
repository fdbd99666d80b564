package dev.pitwall.orchestration.alert;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What came of an attempt to deliver. {@link #fold} calls the one function that fits. */
public sealed interface Delivery {

    <R> R fold(Function<Delivered, R> delivered, Function<Retry, R> retry, Function<Refused, R> refused);

    /**
     * People can see it.
     *
     * @param remoteId what the channel calls it
     */
    record Delivered(String remoteId) implements Delivery {
        public Delivered {
            Objects.requireNonNull(remoteId, "remoteId");
        }

        @Override
        public <R> R fold(Function<Delivered, R> delivered, Function<Retry, R> retry, Function<Refused, R> refused) {
            return delivered.apply(this);
        }
    }

    /**
     * The channel does not take it now, nor anything else: nothing is sent through it for a while.
     *
     * @param after how long the channel asked to be left alone; empty when it did not say
     * @param why for the operator, without secrets
     */
    record Retry(Optional<Duration> after, String why) implements Delivery {
        public Retry {
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(why, "why");
        }

        @Override
        public <R> R fold(Function<Delivered, R> delivered, Function<Retry, R> retry, Function<Refused, R> refused) {
            return retry.apply(this);
        }
    }

    /**
     * The channel will never take this message.
     *
     * @param why for the operator, without secrets
     */
    record Refused(String why) implements Delivery {
        public Refused {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public <R> R fold(Function<Delivered, R> delivered, Function<Retry, R> retry, Function<Refused, R> refused) {
            return refused.apply(this);
        }
    }
}
