package dev.pitwall.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * As much of Discord as a message needs, on loopback: a webhook, a channel for a bot, and the gateway. It keeps what people
 * would see, and fails as the test says.
 */
public final class DiscordServer implements AutoCloseable {

    public static final String TOKEN = "bot-token-that-nobody-may-see";
    public static final String WEBHOOK_TOKEN = "webhook-token-that-nobody-may-see";
    public static final String CHANNEL = "222222222222222222";
    static final String GUILD = "111111111111111111";
    static final String BOT = "333333333333333333";
    private static final String WEBHOOK = "444444444444444444";

    private static final Pattern PART = Pattern.compile(
            "Content-Disposition: form-data; name=\"([^\"]+)\"(?:; filename=\"([^\"]+)\")?", Pattern.DOTALL);

    /**
     * A message as people see it.
     *
     * @param files by name, with their bytes as ISO-8859-1
     * @param descriptions of the files, by name
     */
    public record Post(
            String id,
            String content,
            List<String> embeds,
            Map<String, String> files,
            Map<String, String> descriptions,
            Optional<String> repliesTo,
            boolean edited) {}

    /** An answer that is no success. */
    private record Failure(int status, Map<String, String> headers, String body, boolean afterAll) {}

    private final Map<String, Post> posts = new LinkedHashMap<>();
    private final Map<String, String> idsByNonce = new LinkedHashMap<>();
    private final Deque<Failure> failures = new ArrayDeque<>();
    private final List<JsonObject> payloads = new ArrayList<>();
    private final DiscordGateway gateway = new DiscordGateway();
    private final int port;
    private ExecutorService threads;
    private HttpServer http;
    private Optional<Failure> always = Optional.empty();
    private int requests;

    public DiscordServer() {
        http = listen(0);
        port = http.getAddress().getPort();
    }

    private HttpServer listen(int on) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), on), 0);
            threads = Executors.newCachedThreadPool();
            server.setExecutor(threads);
            server.createContext("/", this::answer);
            server.start();
            return server;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    public String api() {
        return "http://127.0.0.1:" + port + "/api/v10/";
    }

    public String webhook() {
        return api() + "webhooks/" + WEBHOOK + "/" + WEBHOOK_TOKEN;
    }

    public String gateway() {
        return gateway.address();
    }

    /** What people see, in the order of arrival. */
    public synchronized List<Post> posts() {
        return List.copyOf(posts.values());
    }

    /** What was asked for, message by message. */
    public synchronized List<JsonObject> payloads() {
        return List.copyOf(payloads);
    }

    /** How many messages were asked for, whatever came of it. */
    public synchronized int requests() {
        return requests;
    }

    /** Someone deletes all messages. */
    public synchronized void forgetPosts() {
        posts.clear();
    }

    /** The next request for a message is answered so. */
    public synchronized void failNext(int status, Map<String, String> headers, String body) {
        failures.add(new Failure(status, headers, body, false));
    }

    /** The next message is taken, and the answer is lost. */
    public synchronized void loseNextAnswer() {
        failures.add(new Failure(0, Map.of(), "", true));
    }

    /** Every request for a message is answered so from now on. */
    public synchronized void failAlways(int status, String body) {
        always = Optional.of(new Failure(status, Map.of(), body, false));
    }

    public synchronized void work() {
        always = Optional.empty();
    }

    /** Refuses connections from now on. */
    public void goDown() {
        http.stop(0);
        threads.shutdownNow();
    }

    /** Takes connections again, on the same port. */
    public void comeUp() {
        http = listen(port);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = exchange.getRequestBody().readAllBytes();
            if (path.endsWith("/users/@me")) {
                boolean known =
                        ("Bot " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
                send(
                        exchange,
                        known ? 200 : 401,
                        known ? DiscordGateway.user().build().toString() : "{}");
            } else if (path.matches(".*/webhooks/\\d+/[^/]+")
                    && exchange.getRequestMethod().equals("GET")) {
                send(
                        exchange,
                        200,
                        Json.createObjectBuilder()
                                .add("guild_id", GUILD)
                                .add("channel_id", CHANNEL)
                                .build()
                                .toString());
            } else if (path.contains("/messages") || path.contains("/webhooks/" + WEBHOOK + "/" + WEBHOOK_TOKEN)) {
                message(exchange, path, body);
            } else {
                send(exchange, 404, "{\"message\":\"Unknown Webhook\",\"code\":10015}");
            }
        }
    }

    private synchronized void message(HttpExchange exchange, String path, byte[] body) throws IOException {
        requests++;
        var failure = failures.isEmpty() ? always : Optional.of(failures.poll());
        if (failure.isPresent() && !failure.get().afterAll()) {
            failure.get()
                    .headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            send(exchange, failure.get().status(), failure.get().body());
            return;
        }
        var editing = exchange.getRequestMethod().equals("PATCH");
        var edited = editing ? Optional.of(path.substring(path.lastIndexOf('/') + 1)) : Optional.<String>empty();
        if (edited.isPresent() && !posts.containsKey(edited.get())) {
            send(exchange, 404, "{\"message\":\"Unknown Message\",\"code\":10008}");
            return;
        }
        var post = take(edited, body, exchange.getRequestHeaders().getFirst("Content-Type"));
        if (failure.isPresent()) {
            return;
        }
        send(exchange, 200, asJson(post).build().toString());
    }

    private Post take(Optional<String> edited, byte[] body, String contentType) {
        var files = new LinkedHashMap<String, String>();
        var payload = contentType.startsWith("multipart/") ? readParts(body, contentType, files) : parse(body);
        payloads.add(payload);
        var nonce =
                payload.containsKey("nonce") ? Optional.of(payload.get("nonce").toString()) : Optional.<String>empty();
        var known = nonce.map(idsByNonce::get).map(posts::get);
        if (known.isPresent() && payload.getBoolean("enforce_nonce", false)) {
            return known.get();
        }
        var id = edited.orElseGet(() -> Long.toString(900_000_000_000_000_001L + posts.size()));
        nonce.ifPresent(value -> idsByNonce.put(value, id));
        var descriptions = new LinkedHashMap<String, String>();
        if (payload.containsKey("attachments")) {
            payload.getJsonArray("attachments")
                    .getValuesAs(JsonObject.class)
                    .forEach(attachment -> descriptions.put(
                            attachment.getString("filename", names(files, attachment)),
                            attachment.getString("description", "")));
        }
        var post = new Post(
                id,
                payload.getString("content", ""),
                payload.containsKey("embeds")
                        ? payload.getJsonArray("embeds")
                                .getValuesAs(embed -> embed.asJsonObject().getString("description"))
                        : List.of(),
                files,
                descriptions,
                Optional.ofNullable(payload.getJsonObject("message_reference")).map(reference -> idIn(reference)),
                edited.isPresent());
        posts.put(id, post);
        return post;
    }

    private static String names(Map<String, String> files, JsonObject attachment) {
        int index = Integer.parseInt(
                attachment.get("id") instanceof JsonString text
                        ? text.getString()
                        : attachment.get("id").toString());
        return List.copyOf(files.keySet()).get(index);
    }

    private static String idIn(JsonObject reference) {
        return reference.get("message_id") instanceof JsonString text
                ? text.getString()
                : reference.get("message_id").toString();
    }

    private static JsonObject readParts(byte[] body, String contentType, Map<String, String> files) {
        var boundary = "--" + contentType.replaceAll(".*boundary=\"?([^\";]+)\"?.*", "$1");
        JsonObject payload = null;
        for (var part : new String(body, StandardCharsets.ISO_8859_1).split(Pattern.quote(boundary))) {
            var head = PART.matcher(part);
            if (!head.find()) {
                continue;
            }
            var content = part.substring(part.indexOf("\r\n\r\n") + 4, part.length() - 2);
            if (head.group(1).equals("payload_json")) {
                payload = parse(content.getBytes(StandardCharsets.ISO_8859_1));
            } else {
                files.put(head.group(2), content);
            }
        }
        return payload;
    }

    private static JsonObject parse(byte[] body) {
        try (var reader = Json.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            return reader.readObject();
        }
    }

    private static JsonObjectBuilder asJson(Post post) {
        var nothing = Json.createArrayBuilder().build();
        return Json.createObjectBuilder()
                .add("id", post.id())
                .add("type", 0)
                .add("channel_id", CHANNEL)
                .add("author", DiscordGateway.user())
                .add("content", post.content())
                .add("timestamp", "2024-02-29T12:00:00.000000+00:00")
                .addNull("edited_timestamp")
                .add("tts", false)
                .add("mention_everyone", false)
                .add("mentions", nothing)
                .add("mention_roles", nothing)
                .add("attachments", nothing)
                .add("embeds", nothing)
                .add("pinned", false)
                .add("flags", 0);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        gateway.close();
    }
}
