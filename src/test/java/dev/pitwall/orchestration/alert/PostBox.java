package dev.pitwall.orchestration.alert;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A channel that puts what it gets into a box, or does what the test says instead. */
final class PostBox implements Channel {

    static final Duration TIME_LIMIT = Duration.ofMillis(300);

    /** What people see, by remote id, in the order of first arrival. */
    final Map<String, OutgoingMessage> seen = new LinkedHashMap<>();

    /** Each attempt, in order. */
    final List<OutgoingMessage> attempts = new ArrayList<>();

    private boolean configured = true;
    private Function<OutgoingMessage, Optional<Delivery>> instead = message -> Optional.empty();

    void configure(boolean yes) {
        configured = yes;
    }

    /** From now on does this; where it says nothing the message arrives. */
    void instead(Function<OutgoingMessage, Optional<Delivery>> what) {
        instead = what;
    }

    void works() {
        instead = message -> Optional.empty();
    }

    void isDown() {
        instead = message -> Optional.of(new Delivery.Retry(Optional.empty(), "answered 503"));
    }

    List<String> titles() {
        return seen.values().stream()
                .map(message -> message.announcement().title())
                .toList();
    }

    @Override
    public String name() {
        return "post-box";
    }

    @Override
    public boolean configured() {
        return configured;
    }

    @Override
    public int preference() {
        return 1;
    }

    @Override
    public Duration timeLimit() {
        return TIME_LIMIT;
    }

    @Override
    public Delivery deliver(OutgoingMessage message) {
        attempts.add(message);
        return instead.apply(message).orElseGet(() -> {
            var id = message.sentAs().orElse("remote-" + (seen.size() + 1));
            seen.put(id, message);
            return new Delivery.Delivered(id);
        });
    }
}
