package dev.pitwall.web.alert;

import dev.pitwall.orchestration.alert.MessageStatus;
import dev.pitwall.orchestration.alert.OutboxEntry;
import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.web.part.Badge;
import dev.pitwall.web.part.MetadataValue;
import dev.pitwall.web.part.SafeMarkdown;
import gg.jte.Content;
import java.util.Optional;

/** One message as people see it, and what became of it. */
public record AlertView(OutboxEntry entry, Announcement message) {

    public Badge badge() {
        return AlertBadge.of(entry.status());
    }

    public String kind() {
        return AlertsView.words(entry);
    }

    public String path() {
        return "/alerts/" + entry.id();
    }

    public boolean canBeSentAgain() {
        return entry.status() == MessageStatus.FAILED || entry.status() == MessageStatus.WITHHELD;
    }

    /** The text as HTML, safe to write as it is. */
    public Content text() {
        return output -> output.writeContent(SafeMarkdown.html(message.text()));
    }

    public Optional<Content> table() {
        return message.table().map(rows -> MetadataValue.content(rows, ""));
    }
}
