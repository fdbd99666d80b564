package dev.pitwall.orchestration.automation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far a run-status sensor is: {@code 1042}, or {@code 1042 again 1040:1 1041:2} while ends are to be looked at again, with
 * the tries so far.
 *
 * @param after the id of the latest end that was looked at
 * @param again tries by the id of ends whose evaluation failed, in their order
 */
record EndCursor(long after, Map<Long, Integer> again) {

    /** A bug in the reaction fails with every run; the cursor must not grow with them. */
    static final int MOST_AGAIN = 100;

    static final int MOST_TRIES = 3;

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})(?: again((?: [0-9]{1,18}:[0-9]{1,3}){1,200}))?");

    EndCursor {
        again = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(again));
    }

    static EndCursor at(long end) {
        return new EndCursor(end, Map.of());
    }

    /** @throws IllegalArgumentException for a text of another form; the message says which is allowed */
    static EndCursor parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "cursor is '" + text
                            + "'; allowed is the number of an end of a run, 1042 say, or '1042 again 1040:1' with tries of earlier ones");
        }
        var again = new LinkedHashMap<Long, Integer>();
        Optional.ofNullable(form.group(2)).ifPresent(pairs -> {
            for (var pair : pairs.strip().split(" ")) {
                var parts = pair.split(":");
                again.put(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
            }
        });
        return new EndCursor(Long.parseLong(form.group(1)), again);
    }

    /** It has been looked at, and nothing is left to do for it. */
    EndCursor done(long end) {
        var rest = new LinkedHashMap<>(again);
        rest.remove(end);
        return new EndCursor(Math.max(after, end), rest);
    }

    /** Its evaluation failed: it is looked at again with the next tick, unless it has been tried often enough. */
    EndCursor failed(long end) {
        var tries = again.getOrDefault(end, 0) + 1;
        if (tries >= MOST_TRIES || (again.size() >= MOST_AGAIN && !again.containsKey(end))) {
            return done(end);
        }
        var more = new LinkedHashMap<>(again);
        more.put(end, tries);
        return new EndCursor(Math.max(after, end), more);
    }

    boolean givesUp(long end) {
        return !again.containsKey(end);
    }

    String text() {
        return again.isEmpty()
                ? Long.toString(after)
                : after + " again "
                        + again.entrySet().stream()
                                .map(entry -> entry.getKey() + ":" + entry.getValue())
                                .collect(Collectors.joining(" "));
    }
}
