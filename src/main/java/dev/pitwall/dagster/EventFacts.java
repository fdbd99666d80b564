package dev.pitwall.dagster;

import dev.pitwall.orchestration.journal.EventLevel;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an event says, for people.
 *
 * @param level where the event has another than its line of the log
 * @param detail what is folded away: a trace, or the metadata of an asset
 * @param rootCause of a failure
 */
record EventFacts(Optional<EventLevel> level, String message, Optional<String> detail, Optional<String> rootCause) {

    static EventFacts of(Optional<DagsterEventType> type, Serialized entry) {
        var data = entry.object("dagster_event").flatMap(event -> event.object("event_specific_data"));
        var error = data.flatMap(found -> found.object("error"))
                .or(() -> entry.object("error_info"))
                .map(SerializedError::new);
        var words = words(type, entry);
        return switch (type.orElse(DagsterEventType.ENGINE_EVENT)) {
            case ASSET_MATERIALIZATION ->
                data.flatMap(found -> found.object("materialization"))
                        .map(EventFacts::made)
                        .orElseGet(() -> plain(words, error));
            case ASSET_CHECK_EVALUATION -> data.map(EventFacts::checked).orElseGet(() -> plain(words, error));
            default -> plain(words, error);
        };
    }

    private static String words(Optional<DagsterEventType> type, Serialized entry) {
        return entry.words("user_message")
                .or(() -> entry.object("dagster_event").flatMap(event -> event.words("message")))
                .or(() -> entry.words("message"))
                .or(() -> type.map(DagsterEventType::words))
                .orElse("(an empty line)");
    }

    private static EventFacts plain(String words, Optional<SerializedError> error) {
        return new EventFacts(
                Optional.empty(), words, error.map(SerializedError::trace), error.map(SerializedError::rootCause));
    }

    private static EventFacts made(Serialized materialization) {
        var part = materialization.words("partition").map(key -> " for " + key).orElse("");
        return new EventFacts(
                Optional.empty(), "made " + asset(materialization) + part, entries(materialization), Optional.empty());
    }

    private static EventFacts checked(Serialized check) {
        var passed = check.isTrue("passed") || check.isTrue("success");
        var severity = check.constant("severity").orElse("ERROR");
        var failedAs = severity.equals("WARN") ? EventLevel.WARN : EventLevel.ERROR;
        var description = check.words("description").map(text -> ": " + text).orElse("");
        return new EventFacts(
                Optional.of(passed ? EventLevel.INFO : failedAs),
                "check " + check.words("check_name").orElse("without a name") + " of " + asset(check)
                        + (passed ? " passed" : " failed") + description,
                check.object("metadata").flatMap(EventFacts::metadata),
                Optional.empty());
    }

    private static String asset(Serialized owner) {
        return owner.object("asset_key")
                .map(key -> key.texts("path").collect(Collectors.joining("/")))
                .filter(path -> !path.isEmpty())
                .orElse("an asset without a key");
    }

    /** A line for each label. */
    private static Optional<String> entries(Serialized materialization) {
        return lines(materialization
                .objects("metadata_entries")
                .map(entry -> line(entry.words("label").orElse("?"), entry.object("entry_data"))));
    }

    private static Optional<String> metadata(Serialized byLabel) {
        return lines(byLabel.json().keySet().stream().map(label -> line(label, byLabel.object(label))));
    }

    private static String line(String label, Optional<Serialized> data) {
        return label + " = " + data.map(EventFacts::value).orElse("?");
    }

    private static Optional<String> lines(Stream<String> all) {
        return Optional.of(all.collect(Collectors.joining("\n"))).filter(text -> !text.isEmpty());
    }

    /** Each class of metadata has its value under a name of its own. */
    private static String value(Serialized data) {
        return data.text("value")
                .or(() -> data.text("text"))
                .or(() -> data.text("url"))
                .or(() -> data.text("path"))
                .or(() -> data.text("md_str"))
                .orElseGet(() -> data.json().toString());
    }
}
