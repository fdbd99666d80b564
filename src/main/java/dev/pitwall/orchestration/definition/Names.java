package dev.pitwall.orchestration.definition;

import java.util.regex.Pattern;

/** The one rule for names that are stored and stand in addresses. */
final class Names {

    private static final int LONGEST = 120;
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private Names() {}

    static String check(String field, String name) {
        if (name == null || name.length() > LONGEST || !ALLOWED.matcher(name).matches()) {
            throw new IllegalArgumentException(field + " is '" + name + "'; allowed are at most " + LONGEST
                    + " letters, digits and underscores that begin with a letter");
        }
        return name;
    }
}
