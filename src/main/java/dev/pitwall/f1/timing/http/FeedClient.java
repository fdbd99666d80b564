package dev.pitwall.f1.timing.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/**
 * Asks addresses by GET under one policy, and keeps every answer before anybody parses it. An address that named its last state is
 * asked whether it has changed since. Safe for many threads.
 */
public final class FeedClient {

    /** Says who asks, so that the owner of an API can tell us from others. */
    private static final String USER_AGENT = "Pitwall/0.1 (batch orchestrator; qualifying predictions)";

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    private final HttpClient http;
    private final Duration limit;
    private final RetryPolicy retries;
    private final HostPace pace;
    private final AnswerStore store;
    private final boolean replay;
    private final Pause pause;
    private final Clock clock;

    /**
     * @param limit for one try as a whole, the body included
     */
    public FeedClient(Duration limit, RetryPolicy retries, HostPace pace) {
        this(limit, retries, pace, AnswerStore.NONE, false);
    }

    /**
     * @param limit for one try as a whole, the body included
     * @param replay answers come from the store alone; the network is left alone
     */
    public FeedClient(Duration limit, RetryPolicy retries, HostPace pace, AnswerStore store, boolean replay) {
        this(limit, retries, pace, store, replay, Pause.sleeping(), Clock.systemUTC());
    }

    FeedClient(Duration limit, RetryPolicy retries, HostPace pace, Pause pause, Clock clock) {
        this(limit, retries, pace, AnswerStore.NONE, false, pause, clock);
    }

    FeedClient(
            Duration limit,
            RetryPolicy retries,
            HostPace pace,
            AnswerStore store,
            boolean replay,
            Pause pause,
            Clock clock) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_LIMIT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        this.limit = limit;
        this.retries = retries;
        this.pace = pace;
        this.store = store;
        this.replay = replay;
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * The body of an address; empty when there is nothing at that address: 404, or the 403 with which an Amazon S3 bucket that may
     * not be listed answers for a file that it has not (the timing archive is one).
     *
     * @throws FeedFailureException when all tries failed, or the address will not answer us
     */
    public Optional<byte[]> get(URI address) {
        Optional<Answer> known = store.latest(address);
        if (replay) {
            return replayed(address, known);
        }
        try {
            return asked(address, known.filter(Answer::canBeConfirmed));
        } catch (FeedFailureException failure) {
            store.failed(address, failure.failure());
            throw failure;
        }
    }

    private Optional<byte[]> replayed(URI address, Optional<Answer> known) {
        Answer answer = known.orElseThrow(() -> new FeedFailureException(new FeedFailure.Unreachable(
                address.toString(), "the network is off for a replay, and no answer of this address is kept")));
        return answer.status() == 200 ? Optional.of(answer.body()) : Optional.empty();
    }

    private Optional<byte[]> asked(URI address, Optional<Answer> known) {
        for (int attempt = 1; ; attempt++) {
            try {
                waitForPlace(address);
                HttpResponse<byte[]> response = ask(address, known);
                if (response.statusCode() == 304 && known.isPresent()) {
                    store.confirmed(known.get());
                    return known.map(Answer::body);
                }
                store.keep(answer(address, response));
                Optional<Duration> again = waitBeforeNextTry(response, attempt);
                if (again.isEmpty()) {
                    return read(address, response);
                }
                pause.pause(again.get());
            } catch (IOException | TimeoutException cause) {
                if (attempt >= retries.tries()) {
                    throw new FeedFailureException(
                            new FeedFailure.Unreachable(address.toString(), words(cause)), cause);
                }
                pauseAfter(attempt, address);
            } catch (InterruptedException cause) {
                Thread.currentThread().interrupt();
                throw new FeedFailureException(
                        new FeedFailure.Unreachable(address.toString(), "asking was interrupted"), cause);
            }
        }
    }

    private Answer answer(URI address, HttpResponse<byte[]> response) {
        return new Answer(
                address,
                clock.instant(),
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("ETag"),
                response.headers().firstValue("Last-Modified"),
                response.body());
    }

    private HttpResponse<byte[]> ask(URI address, Optional<Answer> known)
            throws IOException, InterruptedException, TimeoutException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address)
                .header("User-Agent", USER_AGENT)
                .header("Accept", "application/json, text/plain;q=0.9, */*;q=0.1")
                .timeout(limit)
                .GET();
        known.flatMap(Answer::etag).ifPresent(etag -> builder.header("If-None-Match", etag));
        known.flatMap(Answer::lastModified).ifPresent(date -> builder.header("If-Modified-Since", date));
        HttpRequest request = builder.build();
        // The request's own time limit ends with the headers; a body that trickles in would hold the thread for ever.
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException cause) {
            if (cause.getCause() instanceof IOException network) {
                throw network;
            }
            throw new IOException(cause.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private Optional<byte[]> read(URI address, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        String place = address.toString();
        if (status == 404 || (status == 403 && isMissingInBucket(response))) {
            return Optional.empty();
        }
        if (status == 401) {
            throw new FeedFailureException(new FeedFailure.LockedOut(place));
        }
        if (status == 429) {
            throw new FeedFailureException(new FeedFailure.RateLimited(place, retryAfter(response)));
        }
        if (status >= 500) {
            throw new FeedFailureException(new FeedFailure.Unreachable(place, "status " + status));
        }
        if (status == 403 || isPageForPeople(response)) {
            throw new FeedFailureException(new FeedFailure.Blocked(place, status));
        }
        if (status != 200) {
            throw new FeedFailureException(new FeedFailure.ChangedFormat(place, "status " + status));
        }
        return Optional.of(response.body());
    }

    /** Empty when the response is to be taken as it is. */
    private Optional<Duration> waitBeforeNextTry(HttpResponse<byte[]> response, int attempt) {
        if (attempt >= retries.tries()) {
            return Optional.empty();
        }
        if (response.statusCode() == 429) {
            return retryAfter(response).filter(wait -> wait.compareTo(retries.longestRetryAfter()) <= 0);
        }
        return response.statusCode() >= 500
                ? Optional.of(retries.waitAfter(attempt, RandomGenerator.getDefault()))
                : Optional.empty();
    }

    /** Seconds or a date (RFC 9110, 10.2.3). A date is taken against the server's own clock where it tells it. */
    private Optional<Duration> retryAfter(HttpResponse<byte[]> response) {
        Optional<String> header = response.headers().firstValue("Retry-After");
        if (header.isEmpty()) {
            return Optional.empty();
        }
        String text = header.get().strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        Instant now = response.headers()
                .firstValue("Date")
                .flatMap(FeedClient::httpDate)
                .orElse(clock.instant());
        return httpDate(text).map(at -> at.isBefore(now) ? Duration.ZERO : Duration.between(now, at));
    }

    private static Optional<Instant> httpDate(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static boolean isMissingInBucket(HttpResponse<byte[]> response) {
        String body = start(response);
        return body.contains("<error>") && body.contains("<code>accessdenied</code>");
    }

    private static boolean isPageForPeople(HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html")) {
            return true;
        }
        String start = start(response);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    private static String start(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        return new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8)
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private void waitForPlace(URI address) throws InterruptedException {
        Duration wait = pace.takePlace();
        if (wait.compareTo(retries.longestRetryAfter()) > 0) {
            pace.giveBack();
            throw new FeedFailureException(new FeedFailure.RateLimited(address.toString(), Optional.of(wait)));
        }
        if (!wait.isZero()) {
            pause.pause(wait);
        }
    }

    private void pauseAfter(int attempt, URI address) {
        try {
            pause.pause(retries.waitAfter(attempt, RandomGenerator.getDefault()));
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new FeedFailureException(
                    new FeedFailure.Unreachable(address.toString(), "asking was interrupted"), cause);
        }
    }

    private String words(Exception cause) {
        if (cause instanceof TimeoutException || cause instanceof java.net.http.HttpTimeoutException) {
            return "no whole answer within " + limit.toMillis() / 1000.0 + " s";
        }
        if (cause instanceof ConnectException) {
            return "no connection";
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
