package dev.pitwall.web.alert;

import dev.pitwall.orchestration.alert.MessageStatus;
import dev.pitwall.web.part.Badge;

/** The state of a message as pages show it. */
final class AlertBadge {

    private AlertBadge() {}

    static Badge of(MessageStatus status) {
        return switch (status) {
            case WAITING -> new Badge("WAITING", "queued", "queued");
            case SENT -> new Badge("SENT", "success", "success");
            case FAILED -> new Badge("FAILED", "failure", "failure");
            case WITHHELD -> new Badge("WITHHELD", "skipped", "quiet");
        };
    }
}
