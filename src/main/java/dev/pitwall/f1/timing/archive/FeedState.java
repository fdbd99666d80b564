package dev.pitwall.f1.timing.archive;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The state of a topic, into which changes are merged: objects by key; an object with number keys laid over a list changes those
 * places of the list; {@code _deleted} names keys that go; anything else replaces what was there. {@code _kf}, which marks a full
 * state, is no data.
 */
public final class FeedState {

    /** A wrong index in a change must not fill the memory. */
    private static final int LONGEST_LIST = 20_000;

    private final Map<String, Object> root = new LinkedHashMap<>();

    public void merge(JsonObject change) {
        mergeObject(root, change);
    }

    public FeedNode root() {
        return new FeedNode(root);
    }

    private static void mergeObject(Map<String, Object> into, JsonObject change) {
        for (Map.Entry<String, JsonValue> entry : change.entrySet()) {
            String key = entry.getKey();
            if (key.equals("_deleted")) {
                deletedKeys(entry.getValue()).forEach(into::remove);
            } else if (!key.equals("_kf")) {
                into.put(key, merged(into.get(key), entry.getValue()));
            }
        }
    }

    @SuppressWarnings("unchecked") // only maps and lists made here are in the tree
    private static Object merged(Object present, JsonValue change) {
        if (change instanceof JsonObject object) {
            if (present instanceof List<?> list) {
                return mergedList((List<Object>) list, object);
            }
            Map<String, Object> map =
                    present instanceof Map<?, ?> same ? (Map<String, Object>) same : new LinkedHashMap<>();
            mergeObject(map, object);
            return map;
        }
        if (change instanceof JsonArray array) {
            List<Object> list = new ArrayList<>(array.size());
            array.forEach(value -> list.add(merged(null, value)));
            return list;
        }
        return leaf(change);
    }

    private static Object mergedList(List<Object> list, JsonObject change) {
        for (Map.Entry<String, JsonValue> entry : change.entrySet()) {
            if (entry.getKey().equals("_deleted")) {
                deletedKeys(entry.getValue()).stream()
                        .filter(FeedState::isIndex)
                        .mapToInt(Integer::parseInt)
                        .filter(index -> index < list.size())
                        .forEach(index -> list.set(index, null));
            } else if (isIndex(entry.getKey())) {
                int index = Integer.parseInt(entry.getKey());
                while (list.size() <= index) {
                    list.add(null);
                }
                list.set(index, merged(list.get(index), entry.getValue()));
            }
        }
        return list;
    }

    private static boolean isIndex(String key) {
        return !key.isEmpty()
                && key.length() <= 5
                && key.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(key) < LONGEST_LIST;
    }

    private static List<String> deletedKeys(JsonValue value) {
        List<String> keys = new ArrayList<>();
        if (value instanceof JsonArray array) {
            array.forEach(key -> keys.add(key instanceof JsonString text ? text.getString() : key.toString()));
        }
        return keys;
    }

    private static Object leaf(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ((JsonNumber) value).bigDecimalValue();
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            case NULL, OBJECT, ARRAY -> null;
        };
    }
}
