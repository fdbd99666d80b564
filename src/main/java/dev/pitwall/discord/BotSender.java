package dev.pitwall.discord;

import dev.pitwall.orchestration.alert.Delivery;
import dev.pitwall.orchestration.alert.OutgoingMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;

/**
 * Sends through JDA. A message carries a nonce that Discord enforces: sent again within some minutes, because its answer was
 * lost, it is not shown twice.
 */
class BotSender {

    private static final String SETTINGS = "pitwall.discord.token and pitwall.discord.channel";
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);
    private static final Duration UNTIL_CONNECTED = Duration.ofSeconds(10);

    private final DiscordSettings settings;
    private final BotConnection connection;

    BotSender(DiscordSettings settings) {
        this.settings = settings;
        this.connection = new BotConnection(settings);
    }

    Delivery deliver(OutgoingMessage message) {
        try {
            var number = settings.channel();
            if (number.isEmpty()) {
                return Verdict.wrongSetting("pitwall.discord.channel is not the number of a channel");
            }
            var channel = connection.open().getChannelById(MessageChannel.class, number.get());
            if (channel == null) {
                return Verdict.wrongSetting("the bot sees no channel " + number.get()
                        + ": invite it to the server, or check pitwall.discord.channel");
            }
            return deliver(message, channel);
        } catch (BotConnection.NotConnected notYet) {
            return new Delivery.Retry(
                    Optional.of(UNTIL_CONNECTED),
                    "the bot is not connected to Discord yet (" + notYet.getMessage() + ")");
        } catch (InterruptedException slow) {
            Thread.currentThread().interrupt();
            return Verdict.noConnection(slow);
        } catch (RateLimitedException pause) {
            return new Delivery.Retry(pauseOf(pause), "Discord asks for a pause");
        } catch (InvalidTokenException wrong) {
            return Verdict.wrongSetting("Discord does not know the bot: check pitwall.discord.token");
        } catch (InsufficientPermissionException missing) {
            return Verdict.wrongSetting(
                    "the bot may not " + missing.getPermission().getName() + " in channel "
                            + settings.channel().orElse(""));
        } catch (ErrorResponseException answered) {
            return verdict(answered);
        } catch (RuntimeException broken) {
            return Verdict.noConnection(rootOf(broken));
        }
    }

    private Delivery deliver(OutgoingMessage message, MessageChannel channel) throws RateLimitedException {
        var laidOut = settings.layout().of(message.announcement(), "");
        if (message.sentAs().isPresent()) {
            try {
                return edit(channel, message.sentAs().get(), laidOut);
            } catch (ErrorResponseException answered) {
                if (answered.getErrorResponse() != ErrorResponse.UNKNOWN_MESSAGE) {
                    throw answered;
                }
            }
        }
        var action = channel.sendMessage(new MessageCreateBuilder()
                        .setContent(laidOut.content())
                        .setEmbeds(embeds(laidOut))
                        .setFiles(files(laidOut))
                        .setAllowedMentions(List.<Message.MentionType>of())
                        .build())
                .setNonce(message.nonce());
        message.answers()
                .ifPresent(answered ->
                        action.setMessageReference(answered.remoteId()).failOnInvalidReply(false));
        return new Delivery.Delivered(action.timeout(TO_ANSWER.toMillis(), TimeUnit.MILLISECONDS)
                .complete(false)
                .getId());
    }

    private Delivery edit(MessageChannel channel, String id, DiscordMessage laidOut) throws RateLimitedException {
        var edited = channel.editMessageById(
                        id,
                        new MessageEditBuilder()
                                .setReplace(true)
                                .setContent(laidOut.content())
                                .setEmbeds(embeds(laidOut))
                                .setFiles(files(laidOut))
                                .setAllowedMentions(List.<Message.MentionType>of())
                                .build())
                .timeout(TO_ANSWER.toMillis(), TimeUnit.MILLISECONDS)
                .complete(false);
        return new Delivery.Delivered(edited.getId());
    }

    private static List<MessageEmbed> embeds(DiscordMessage laidOut) {
        return laidOut
                .embed()
                .map(words -> new EmbedBuilder().setDescription(words).build())
                .stream()
                .toList();
    }

    private static List<FileUpload> files(DiscordMessage laidOut) {
        return laidOut.files().stream()
                .map(file -> {
                    var upload = FileUpload.fromData(file.bytes(), file.name());
                    return file.description().isEmpty() ? upload : upload.setDescription(file.description());
                })
                .toList();
    }

    private Delivery verdict(ErrorResponseException answered) {
        var response = answered.getResponse();
        if (response.code < 0) {
            return Verdict.noConnection(response.getException() == null ? answered : rootOf(response.getException()));
        }
        var words = response.code + " " + answered.getMeaning() + " (" + answered.getErrorCode() + ")";
        return Verdict.of(response.code, Optional.empty(), settings.redact(words), SETTINGS);
    }

    private static Optional<Duration> pauseOf(RateLimitedException pause) {
        return Optional.of(pause.getRetryAfter()).filter(millis -> millis > 0).map(Duration::ofMillis);
    }

    private static Throwable rootOf(Throwable failure) {
        var current = failure;
        while (current.getCause() != null && !(current instanceof IOException)) {
            current = current.getCause();
        }
        return current;
    }

    void stop() {
        connection.stop();
    }
}
