package dev.pitwall.discord;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import okhttp3.OkHttpClient;

/**
 * The bot's connection, made when the first message goes out and not when the server starts. JDA needs its gateway to know the
 * channel and what the bot may do there; it asks for no events.
 */
class BotConnection {

    private static final Duration TO_CONNECT = Duration.ofSeconds(15);
    private static final Duration TO_STOP = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Set<JDA.Status> OVER =
            EnumSet.of(JDA.Status.SHUTTING_DOWN, JDA.Status.SHUTDOWN, JDA.Status.FAILED_TO_LOGIN);

    private final DiscordSettings settings;
    private JDA jda;
    private OkHttpClient http;

    BotConnection(DiscordSettings settings) {
        this.settings = settings;
    }

    /**
     * The connection, when it stands within some seconds. It goes on being made otherwise.
     *
     * @throws NotConnected when it does not stand yet
     * @throws net.dv8tion.jda.api.exceptions.InvalidTokenException when Discord does not know the token
     */
    synchronized JDA open() throws InterruptedException, NotConnected {
        if (jda != null && OVER.contains(jda.getStatus())) {
            stop();
        }
        if (jda == null) {
            jda = connect();
        }
        var deadline = System.nanoTime() + TO_CONNECT.toNanos();
        while (jda.getStatus() != JDA.Status.CONNECTED) {
            if (System.nanoTime() > deadline || OVER.contains(jda.getStatus())) {
                throw new NotConnected(jda.getStatus().name());
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
        return jda;
    }

    private JDA connect() {
        http = new OkHttpClient.Builder()
                .connectTimeout(10, TimeUnit.SECONDS)
                .readTimeout(20, TimeUnit.SECONDS)
                .writeTimeout(20, TimeUnit.SECONDS)
                .build();
        var builder = JDABuilder.createLight(settings.token(), List.of())
                .disableCache(EnumSet.allOf(CacheFlag.class))
                .setRestConfig(new RestConfig().setBaseUrl(settings.api()))
                .setHttpClient(http)
                .setEnableShutdownHook(false)
                .setRequestTimeoutRetry(false)
                .setCompression(Compression.NONE);
        settings.gateway()
                .ifPresent(gateway -> builder.setSessionController(new SessionControllerAdapter() {
                    @Override
                    public String getGateway() {
                        return gateway;
                    }
                }));
        return builder.build();
    }

    /** Ends the connection and its threads. OkHttp's last, an idle daemon, goes by itself within a minute. */
    synchronized void stop() {
        if (jda != null) {
            jda.shutdownNow();
            try {
                jda.awaitShutdown(TO_STOP.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
            jda = null;
        }
        if (http != null) {
            http.dispatcher().executorService().shutdownNow();
            http.connectionPool().evictAll();
            http = null;
        }
    }

    /** Discord's gateway has not let the bot in yet; the message is JDA's word for where it stands. */
    static final class NotConnected extends Exception {
        NotConnected(String status) {
            super(status);
        }
    }
}
