package dev.pitwall.discord;

import dev.pitwall.orchestration.alert.Channel;
import dev.pitwall.orchestration.alert.Delivery;
import dev.pitwall.orchestration.alert.Markdown;
import dev.pitwall.orchestration.alert.OutgoingMessage;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Discord by the address of a webhook: nothing to invite, nothing that stays connected. A webhook cannot reply, so a reply
 * names and links what it answers; and it knows no nonces, so a message whose answer is lost is sent twice.
 */
@ApplicationScoped
public class WebhookChannel implements Channel {

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final String SETTING = "pitwall.discord.webhook";

    private final DiscordSettings settings;
    private HttpClient client;

    /** Discord's number of the server and of the channel, as in the addresses of its messages; asked for at the first reply. */
    private Optional<String> place = Optional.empty();

    @Inject
    WebhookChannel(DiscordSettings settings) {
        this.settings = settings;
    }

    WebhookChannel() {
        this(null);
    }

    @Override
    public String name() {
        return "discord-webhook";
    }

    @Override
    public boolean configured() {
        return settings.hasWebhook();
    }

    @Override
    public int preference() {
        return 2;
    }

    @Override
    public Delivery deliver(OutgoingMessage message) {
        var set = settings.webhook();
        if (set.isEmpty()) {
            return Verdict.wrongSetting(SETTING + " is not the address of a webhook of Discord's");
        }
        try {
            return deliver(message, new WebhookAddress(set.get()));
        } catch (IOException | TimeoutException away) {
            return Verdict.noConnection(away);
        } catch (InterruptedException slow) {
            Thread.currentThread().interrupt();
            return Verdict.noConnection(slow);
        }
    }

    private Delivery deliver(OutgoingMessage message, WebhookAddress address)
            throws IOException, InterruptedException, TimeoutException {
        var above = message.answers().isPresent() ? reply(message.answers().get(), address) : "";
        var body = new Multipart(settings.layout().of(message.announcement(), above));
        if (message.sentAs().isPresent()) {
            var edited = exchange("PATCH", address.message(message.sentAs().get()), body);
            if (!edited.messageIsGone()) {
                return delivery(edited);
            }
        }
        return delivery(exchange("POST", address.execution(), body));
    }

    private Delivery delivery(Answer answer) {
        if (answer.isGood()) {
            return answer.messageId()
                    .<Delivery>map(Delivery.Delivered::new)
                    .orElseGet(() -> Verdict.outage("the answer " + answer.status() + " has no message in it"));
        }
        return Verdict.of(answer.status(), answer.pause(), settings.redact(answer.inWords()), SETTING);
    }

    private String reply(OutgoingMessage.Answered answered, WebhookAddress address)
            throws IOException, InterruptedException, TimeoutException {
        var title = Markdown.plain(answered.title());
        return "-# In reply to "
                + place(address)
                        .map(where -> "[" + title + "](<https://discord.com/channels/" + where + "/"
                                + answered.remoteId() + ">)")
                        .orElse(title);
    }

    private Optional<String> place(WebhookAddress address) throws IOException, InterruptedException, TimeoutException {
        if (place.isEmpty()) {
            place = exchange(HttpRequest.newBuilder(address.webhook()).GET())
                    .json()
                    .filter(json -> json.containsKey("guild_id") && json.containsKey("channel_id"))
                    .map(json -> json.getString("guild_id") + "/" + json.getString("channel_id"));
        }
        return place;
    }

    private Answer exchange(String method, URI address, Multipart body)
            throws IOException, InterruptedException, TimeoutException {
        return exchange(HttpRequest.newBuilder(address)
                .header("Content-Type", body.contentType())
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body.body())));
    }

    private Answer exchange(HttpRequest.Builder request) throws IOException, InterruptedException, TimeoutException {
        var answer = client().sendAsync(
                        request.header("User-Agent", "DiscordBot (Pitwall, 1)").build(),
                        HttpResponse.BodyHandlers.ofString());
        try {
            // a time-out of the request ends with the headers, and a body may drip for ever
            var response = answer.get(TO_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.headers().firstValue("Retry-After"), response.body());
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException away ? away : new IOException(failed.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(TO_CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }
        return client;
    }

    /** The client's thread ends when the client is forgotten: Java 17 has no way to close it. */
    @PreDestroy
    synchronized void stop() {
        client = null;
    }
}
