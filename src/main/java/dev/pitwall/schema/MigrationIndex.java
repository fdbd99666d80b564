package dev.pitwall.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The list of all migration scripts, which the build writes into {@value #RESOURCE}: one path a line, as in
 * {@code dagster_logs/runs/V001__runs.sql}. A server shows the folders of a WAR each in its own way, and some show none.
 */
record MigrationIndex(List<String> scripts) {

    static final String RESOURCE = "db/migration/index";

    private static final Pattern SCRIPT = Pattern.compile("[a-z0-9_]+/[a-z0-9_]+/[VR].*__.+\\.sql");

    MigrationIndex {
        scripts = List.copyOf(scripts);
        for (String script : scripts) {
            if (!SCRIPT.matcher(script).matches()) {
                throw new IllegalArgumentException(
                        "script=" + script + ", allowed: <catalog>/<group>/V<number>__<sentence>.sql or R__<view>.sql");
            }
        }
    }

    /** The scripts that the given loader's application was built with. */
    static MigrationIndex load(ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + RESOURCE + " is missing; the build writes it.");
            }
            try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return new MigrationIndex(
                        reader.lines().filter(line -> !line.isBlank()).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table groups of a catalog, in alphabetical order. */
    List<String> groupsOf(Catalog catalog) {
        String folder = catalog.logicalName() + "/";
        return scripts.stream()
                .filter(script -> script.startsWith(folder))
                .map(script -> script.split("/")[1])
                .distinct()
                .sorted()
                .toList();
    }

    /** How many versioned and how many repeatable scripts a group has, together. */
    int countIn(Catalog catalog, String group) {
        String folder = catalog.logicalName() + "/" + group + "/";
        return (int)
                scripts.stream().filter(script -> script.startsWith(folder)).count();
    }
}
