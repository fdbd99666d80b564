package dev.pitwall.web.people;

import dev.pitwall.orchestration.security.AuditEntry;
import dev.pitwall.orchestration.security.AuditedState;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A line of the audit trail as the page shows it.
 *
 * @param subject what was changed; empty where it is the account itself
 * @param link the page of what was changed, where it has one
 */
public record AuditLine(
        long id,
        Instant at,
        String account,
        String means,
        String words,
        String subject,
        Optional<String> link,
        List<Change> changes,
        String address) {

    /** A value that was changed; empty where there was none or is none. */
    public record Change(String name, String before, String after) {}

    static AuditLine of(AuditEntry entry) {
        return new AuditLine(
                entry.id(),
                entry.at(),
                entry.account(),
                entry.means(),
                entry.words(),
                entry.subject().equals(entry.account()) ? "" : entry.subject(),
                link(entry.actionCode(), entry.subject()),
                changes(entry.before(), entry.after()),
                entry.address());
    }

    private static Optional<String> link(String action, String subject) {
        var group = action.substring(0, Math.max(0, action.indexOf('.')));
        return switch (group) {
            case "run" -> numbered("run ", "/runs/", subject);
            case "alert" -> numbered("message ", "/alerts/", subject);
            case "automation" ->
                subject.matches("[A-Za-z0-9_-]+") ? Optional.of("/automation/" + subject) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> numbered(String word, String path, String subject) {
        return subject.matches(word + "[0-9]+")
                ? Optional.of(path + subject.substring(word.length()))
                : Optional.empty();
    }

    private static List<Change> changes(AuditedState before, AuditedState after) {
        var names = new TreeSet<>(before.json().keySet());
        names.addAll(after.json().keySet());
        return names.stream()
                .map(name -> new Change(name, text(before, name), text(after, name)))
                .toList();
    }

    private static String text(AuditedState state, String name) {
        JsonValue value = state.json().get(name);
        if (value == null) {
            return "";
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
