package dev.pitwall.orchestration.alert;

import java.time.Duration;

/**
 * A message that this delivery, and no other, may send now.
 *
 * @param channel the channel that it goes through
 * @param delivery who holds the channel's lease
 * @param id the message's number
 * @param revision the text that is sent
 * @param attempts how often that text was tried before
 * @param triedFor since when, zero before the first attempt
 * @param failuresInRow how often the channel failed since it last took something
 * @param message what is sent
 */
record Claim(
        String channel,
        String delivery,
        long id,
        int revision,
        int attempts,
        Duration triedFor,
        int failuresInRow,
        OutgoingMessage message) {}
