package dev.pitwall.testing;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Discord's gateway as a bot without intents sees it: a WebSocket that says hello, names one server with one channel, and beats. */
final class DiscordGateway implements AutoCloseable {

    private static final String WEBSOCKET_KEY_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final JsonArray NOTHING = JsonValue.EMPTY_JSON_ARRAY;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;

    private final ServerSocket server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    DiscordGateway() {
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        thread(this::accept);
    }

    String address() {
        return "ws://127.0.0.1:" + server.getLocalPort();
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "test-gateway");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                sockets.add(socket);
                thread(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            var in = new DataInputStream(socket.getInputStream());
            var out = socket.getOutputStream();
            shakeHands(in, out);
            say(
                    out,
                    Json.createObjectBuilder()
                            .add("op", 10)
                            .add("d", Json.createObjectBuilder().add("heartbeat_interval", 41_250)));
            for (var heard = hear(in); heard != null; heard = hear(in)) {
                answer(out, heard);
            }
        } catch (IOException gone) {
            // the bot hung up
        }
    }

    private void answer(OutputStream out, String heard) throws IOException {
        int op;
        try (var reader = Json.createReader(new StringReader(heard))) {
            op = reader.readObject().getInt("op");
        }
        if (op == 1) {
            say(out, Json.createObjectBuilder().add("op", 11));
        } else if (op == 2) {
            say(out, event(1, "READY", ready()));
            say(out, event(2, "GUILD_CREATE", guild()));
        }
    }

    private static JsonObjectBuilder event(int number, String type, JsonObjectBuilder data) {
        return Json.createObjectBuilder()
                .add("op", 0)
                .add("s", number)
                .add("t", type)
                .add("d", data);
    }

    private JsonObjectBuilder ready() {
        return Json.createObjectBuilder()
                .add("v", 10)
                .add("user", user())
                .add("private_channels", NOTHING)
                .add(
                        "guilds",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("id", DiscordServer.GUILD)
                                        .add("unavailable", true)))
                .add("session_id", "a session")
                .add("resume_gateway_url", address())
                .add(
                        "application",
                        Json.createObjectBuilder().add("id", DiscordServer.BOT).add("flags", 0));
    }

    private static JsonObjectBuilder guild() {
        var everyone = Json.createObjectBuilder()
                .add("id", DiscordServer.GUILD)
                .add("name", "@everyone")
                .add("permissions", Long.toString(1L << 10 | 1L << 11 | 1L << 14 | 1L << 15 | 1L << 16))
                .add("position", 0)
                .add("color", 0)
                .add("colors", Json.createObjectBuilder().add("primary_color", 0))
                .add("hoist", false)
                .add("managed", false)
                .add("mentionable", false);
        var channel = Json.createObjectBuilder()
                .add("id", DiscordServer.CHANNEL)
                .add("type", 0)
                .add("name", "formula-1")
                .add("position", 0)
                .add("permission_overwrites", NOTHING);
        var member = Json.createObjectBuilder()
                .add("user", user())
                .add("roles", NOTHING)
                .add("joined_at", "2024-01-01T00:00:00.000000+00:00")
                .add("deaf", false)
                .add("mute", false)
                .add("flags", 0);
        return Json.createObjectBuilder()
                .add("id", DiscordServer.GUILD)
                .add("name", "Pit wall")
                .add("owner_id", "555555555555555555")
                .add("roles", Json.createArrayBuilder().add(everyone))
                .add("channels", Json.createArrayBuilder().add(channel))
                .add("members", Json.createArrayBuilder().add(member))
                .add("member_count", 1)
                .add("threads", NOTHING)
                .add("emojis", NOTHING)
                .add("stickers", NOTHING)
                .add("features", NOTHING)
                .add("voice_states", NOTHING)
                .add("presences", NOTHING)
                .add("stage_instances", NOTHING)
                .add("guild_scheduled_events", NOTHING)
                .add("premium_progress_bar_enabled", false)
                .add("afk_timeout", 300);
    }

    static JsonObjectBuilder user() {
        return Json.createObjectBuilder()
                .add("id", DiscordServer.BOT)
                .add("username", "pitwall")
                .add("discriminator", "0")
                .addNull("global_name")
                .addNull("avatar")
                .add("bot", true)
                .add("mfa_enabled", true)
                .add("verified", true)
                .add("public_flags", 0)
                .add("flags", 0);
    }

    private static void shakeHands(DataInputStream in, OutputStream out) throws IOException {
        var request = new StringBuilder();
        while (!request.toString().endsWith("\r\n\r\n")) {
            request.append((char) in.readUnsignedByte());
        }
        var key = request.toString().replaceAll("(?s).*(?i)sec-websocket-key: *([^\r]+)\r.*", "$1");
        out.write(
                ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                                + accept(key) + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String accept(String key) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1")
                            .digest((key + WEBSOCKET_KEY_SUFFIX).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The next text; null when the other side says goodbye. RFC 6455, section 5.2; what a client sends is masked. */
    private static String hear(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte() & 0x0F;
        long length = in.readUnsignedByte() & 0x7F;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        var mask = in.readNBytes(4);
        var bytes = in.readNBytes((int) length);
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] ^= mask[index % 4];
        }
        if (kind == CLOSE) {
            return null;
        }
        return kind == TEXT ? new String(bytes, StandardCharsets.UTF_8) : "{\"op\":-1}";
    }

    private static void say(OutputStream out, JsonObjectBuilder words) throws IOException {
        var bytes = words.build().toString().getBytes(StandardCharsets.UTF_8);
        out.write(0x80 | TEXT);
        if (bytes.length < 126) {
            out.write(bytes.length);
        } else {
            out.write(126);
            out.write(bytes.length >> 8);
            out.write(bytes.length);
        }
        out.write(bytes);
        out.flush();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : sockets) {
                socket.close();
            }
        } catch (IOException ignored) {
            // it is gone, then
        }
    }
}
