package dev.pitwall.orchestration.run;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A name and a number in a setting, {@code name=3}. */
record SizedName(String name, int size) {

    private static final Pattern FORM = Pattern.compile("\\s*(\\S.*?)\\s*=\\s*(\\d{1,6})\\s*");

    /**
     * Reads a list with commas.
     *
     * @throws IllegalArgumentException that names the setting and the part which does not fit
     */
    static List<SizedName> parse(String setting, String list, String allowed) {
        return Arrays.stream(list.split(","))
                .filter(part -> !part.isBlank())
                .map(part -> {
                    var parts = FORM.matcher(part);
                    if (!parts.matches()) {
                        throw new IllegalArgumentException(
                                setting + " has '" + part.strip() + "'; allowed is a list with commas of " + allowed);
                    }
                    return new SizedName(parts.group(1), Integer.parseInt(parts.group(2)));
                })
                .toList();
    }
}
