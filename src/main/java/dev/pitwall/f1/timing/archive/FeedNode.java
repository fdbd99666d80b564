package dev.pitwall.f1.timing.archive;

import dev.pitwall.f1.timing.LapTime;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A place in the state of a topic. A path that leads nowhere is a node without content, as the feed leaves out what it has nothing
 * to say about. Lists and objects with number keys read the same.
 */
public final class FeedNode {

    private static final FeedNode NOTHING = new FeedNode(null);

    private final Object content;

    FeedNode(Object content) {
        this.content = content;
    }

    public boolean isPresent() {
        return content != null;
    }

    public FeedNode at(String key) {
        if (content instanceof Map<?, ?> map) {
            Object child = map.get(key);
            return child == null ? NOTHING : new FeedNode(child);
        }
        if (content instanceof List<?> && key.matches("\\d{1,5}")) {
            return at(Integer.parseInt(key));
        }
        return NOTHING;
    }

    public FeedNode at(int index) {
        if (content instanceof List<?> list) {
            return index < list.size() && list.get(index) != null ? new FeedNode(list.get(index)) : NOTHING;
        }
        return content instanceof Map<?, ?> ? at(Integer.toString(index)) : NOTHING;
    }

    /** The nodes below by key, a list's by index, in the order in which the feed brought them. */
    public Map<String, FeedNode> children() {
        Map<String, FeedNode> children = new LinkedHashMap<>();
        if (content instanceof Map<?, ?> map) {
            map.forEach((key, value) -> children.put(key.toString(), new FeedNode(value)));
        } else if (content instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                children.put(Integer.toString(i), new FeedNode(list.get(i)));
            }
        }
        return children;
    }

    /** The text, a number's digits included; empty for none and for an empty text, which the feed writes for "not yet". */
    public Optional<String> text() {
        if (content instanceof String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }
        if (content instanceof BigDecimal number) {
            return Optional.of(number.toPlainString());
        }
        return Optional.empty();
    }

    public Optional<String> text(String key) {
        return at(key).text();
    }

    /** A whole number, also one that is written as a text. */
    public OptionalInt integer() {
        return text().filter(text -> text.matches("-?\\d{1,9}"))
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }

    public OptionalInt integer(String key) {
        return at(key).integer();
    }

    public boolean isTrue(String key) {
        Object value = at(key).content;
        return Boolean.TRUE.equals(value) || "true".equals(value);
    }

    /** The {@code Value} below this key as a time. */
    public Optional<LapTime> lapTime(String key) {
        return at(key).text("Value").flatMap(LapTime::parse);
    }

    @Override
    public String toString() {
        return String.valueOf(content);
    }
}
