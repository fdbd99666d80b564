package dev.pitwall.f1.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pitwall.f1.timing.TimingSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The demonstration's answers without an application server. */
final class DemoServer implements AutoCloseable {

    private final DemoClock clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    DemoServer(DemoClock clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/archive/",
                exchange -> send(
                        exchange, ArchiveFiles.file(path(exchange, "/archive/"), clock.now(), clock.firstSeason())));
        server.createContext("/jolpica/", exchange -> send(exchange, ergast(exchange)));
        server.createContext(
                "/compounds.csv",
                exchange -> send(exchange, Optional.of(DemoTyreList.csv(clock.now(), clock.firstSeason()))));
        server.start();
    }

    TimingSource source() {
        return DemoTimingSourceProvider.source(
                clock,
                address("archive/"),
                address("jolpica/"),
                address("compounds.csv").toString());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path);
    }

    private Optional<byte[]> ergast(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        int limit = Integer.parseInt(query.replaceAll(".*limit=(\\d+).*", "$1"));
        int offset = query.contains("offset") ? Integer.parseInt(query.replaceAll(".*offset=(\\d+).*", "$1")) : 0;
        return ErgastAnswers.answer(path(exchange, "/jolpica/"), limit, offset, clock.now(), clock.firstSeason())
                .map(json -> json.getBytes(StandardCharsets.UTF_8));
    }

    private static String path(HttpExchange exchange, String context) {
        return exchange.getRequestURI().getPath().substring(context.length());
    }

    private static void send(HttpExchange exchange, Optional<byte[]> body) throws IOException {
        try (exchange) {
            byte[] bytes = body.orElse(new byte[0]);
            exchange.sendResponseHeaders(body.isPresent() ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
