package dev.pitwall.discord;

/** What Discord takes (Developer Documentation, resources "Message" and "Webhook", API version 10), in characters and bytes. */
final class DiscordLimits {

    static final int CONTENT = 2_000;
    static final int EMBED_DESCRIPTION = 4_096;
    static final int FILES = 10;

    /** Of one file, without any boost. */
    static final int FILE_BYTES = 10 * 1024 * 1024;

    /** Of the words that stand for a picture. */
    static final int FILE_DESCRIPTION = 1_024;

    /** Columns of a code block that do not wrap in a message on a desktop. */
    static final int WIDEST_TABLE = 56;

    /** Columns of a code block that do not wrap on a phone. */
    static final int PHONE_TABLE = 40;

    private DiscordLimits() {}
}
