package dev.pitwall.discord;

/** Names that Discord keeps as they are: it changes all but letters, digits, dots, dashes and underscores. */
final class FileNames {

    private static final int LONGEST = 100;

    private FileNames() {}

    /** @param place of the file in its message, which keeps two of the same name apart */
    static String safe(String name, int place) {
        int dot = name.lastIndexOf('.');
        var stem = name.substring(0, dot).replaceAll("[^A-Za-z0-9_-]+", "_");
        var kept = stem.length() <= LONGEST ? stem : stem.substring(0, LONGEST);
        return (place == 0 ? kept : kept + "-" + (place + 1)) + name.substring(dot);
    }
}
