package dev.pitwall.orchestration.run;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How many runs that carry a tag may be under way. The setting {@value #SETTING} lists them with commas: {@code team=2} is two
 * runs with the tag {@code team}, whatever its value; {@code track/monza=1} one run with {@code track=monza}; {@code track/*=1}
 * one run for each value of {@code track}. The last slash ends the tag's name.
 *
 * @param value the value that is counted, {@code *} for each by itself, empty for all together
 */
record TagLimit(String tag, Optional<String> value, int most) {

    static final String SETTING = "pitwall.queue.tag-limits";

    private static final String EACH = "*";

    TagLimit {
        Objects.requireNonNull(tag, "tag");
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException that names the part which does not fit */
    static List<TagLimit> parse(String setting) {
        return SizedName.parse(SETTING, setting, "TAG=NUMBER, TAG/VALUE=NUMBER and TAG/*=NUMBER").stream()
                .map(TagLimit::of)
                .toList();
    }

    private static TagLimit of(SizedName sized) {
        var slash = sized.name().lastIndexOf('/');
        return slash < 0
                ? new TagLimit(sized.name(), Optional.empty(), sized.size())
                : new TagLimit(
                        sized.name().substring(0, slash),
                        Optional.of(sized.name().substring(slash + 1)),
                        sized.size());
    }

    /** The limit that counts a run with these tags; empty when this one does not concern it. */
    Optional<Limit> of(Map<String, String> tags) {
        return Optional.ofNullable(tags.get(tag))
                .filter(carried -> value.isEmpty() || each() || value.get().equals(carried))
                .map(carried -> Limit.ofTag(tag, value.map(any -> carried), most));
    }

    /** The limit that lets no run through, when this is one: nobody holds a slot of it, so it is full all the same. */
    Optional<Limit> closed() {
        return most > 0 ? Optional.empty() : Optional.of(Limit.ofTag(tag, value.filter(one -> !each()), 0));
    }

    private boolean each() {
        return value.filter(EACH::equals).isPresent();
    }
}
