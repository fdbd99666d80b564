package dev.pitwall.bench.server;

import dev.pitwall.testing.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The product on an application server that can be killed and started again; {@code -Dserver=wildfly} chooses WildFly. */
public final class ServerProcess {

    /** Lets its bearer do everything; each call of {@link #request} carries it. */
    public static final String ADMIN_TOKEN = "for-measurements-only-admin-token";

    private static final Duration TO_START = Duration.ofMinutes(10);
    private static final long BETWEEN_LOOKS_NANOS = 50_000_000;

    private final String name;
    private final Installation installation;
    private final int port;
    private final Map<String, String> settings;
    private final List<String> options;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private Process process;

    private ServerProcess(
            String name, Installation installation, int port, Map<String, String> settings, List<String> options) {
        this.name = name;
        this.installation = installation;
        this.port = port;
        this.settings = settings;
        this.options = options;
    }

    /** An empty database that commits as durably as the product's; it ends with the measurement. */
    public static Database database() {
        var database = Database.durable();
        Stops.add(database::stop);
        return database;
    }

    /** The product as it was built, on a database, with the demo's data; it is not started yet. */
    public static ServerProcess product(Database database) throws IOException {
        return of("pitwall-bench", War.product(), database, Map.of(), List.of());
    }

    /**
     * A server on a database, which is not started yet. Its folder is made anew.
     *
     * @param name of the server and of the node; two at a time need two names
     * @param settings of the installation by their names, as in {@code pitwall.node.lease}; they go before ours
     * @param options further options of the JVM
     */
    public static ServerProcess of(
            String name, War war, Database database, Map<String, String> settings, List<String> options)
            throws IOException {
        database.execute("CREATE DATABASE IF NOT EXISTS pitwall_batch CHARACTER SET utf8mb4");
        var port = freePort();
        var all = new HashMap<String, String>();
        all.put("pitwall.http.port", Integer.toString(port));
        all.put("pitwall.database.url", database.url("pitwall_batch"));
        all.put("pitwall.database.user", database.user());
        all.put("pitwall.database.password", database.password());
        all.put("pitwall.admin.token", ADMIN_TOKEN);
        all.put("pitwall.source", "demo");
        all.put("pitwall.node", name);
        all.putAll(settings);
        var jvm = new java.util.ArrayList<>(List.of("-Xmx1g", "-XX:+UseSerialGC"));
        jvm.addAll(options);
        var installation = Build.onWildFly() ? new WildFlyInstallation(name, war) : new LibertyInstallation(name, war);
        var server = new ServerProcess(name, installation, port, asEnvironment(all), jvm);
        Stops.add(server::kill);
        return server;
    }

    /** What measurements say about the machine's server, as in {@code wildfly-39.0.1.Final}. */
    public static String kind() {
        return (Build.onWildFly() ? "wildfly-" : "liberty-") + Build.serverVersion();
    }

    public String name() {
        return name;
    }

    /** Starts it, and returns at once. */
    public void start() throws IOException {
        process = installation.start(options, settings);
    }

    /** Waits until the product's sign-in page answers; WildFly has a first page of its own before. */
    public void awaitReady() throws IOException, InterruptedException {
        var end = System.nanoTime() + TO_START.toNanos();
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IOException(name + " ended by itself, exit code " + process.exitValue() + "; its log is "
                        + installation.log());
            }
            if (System.nanoTime() > end) {
                throw new IOException(name + " was not up within " + TO_START.toMinutes() + " minutes; its log is "
                        + installation.log());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    /** Whether the product answers now. */
    public boolean isReady() throws InterruptedException {
        return isAlive() && answers();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Ends it as a power cut does (SIGKILL): nothing of it runs any more when this returns. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /** Asks it to end (SIGTERM) and waits for it. False when it had to be killed after a minute. */
    public boolean stop() throws InterruptedException {
        process.destroy();
        var stopped = process.waitFor(1, TimeUnit.MINUTES);
        kill();
        return stopped;
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The process id; changes with each start. */
    public long pid() {
        return process.pid();
    }

    /** A request to this server with the admin's token. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + ADMIN_TOKEN);
    }

    /** Sends a request and gives the answer's text. */
    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Posts JSON to this server with the admin's token. */
    public HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private boolean answers() throws InterruptedException {
        try {
            return send(HttpRequest.newBuilder(address("/sign-in"))
                                    .timeout(Duration.ofSeconds(5))
                                    .build())
                            .statusCode()
                    < 400;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** {@code pitwall.http.port} becomes {@code PITWALL_HTTP_PORT}, as MicroProfile Config has it. */
    private static Map<String, String> asEnvironment(Map<String, String> settings) {
        var environment = new HashMap<String, String>();
        settings.forEach((setting, value) ->
                environment.put(setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), value));
        return environment;
    }
}
