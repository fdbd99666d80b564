package dev.pitwall.web.frame;

import java.util.List;

/** Links for the header. Every bean of this type is asked on each page, so the answer must be at hand. */
public interface Navigation {

    List<Entry> entries();

    /**
     * A link of the header.
     *
     * @param order where it stands: the engine's own are tens from 10 (Overview) to 90 (System), a workspace's go between
     * @param label one word or two
     * @param path of this installation; the entry is marked as current on it and on everything below it
     */
    record Entry(int order, String label, String path) {
        public Entry {
            if (!path.startsWith("/")) {
                throw new IllegalArgumentException(
                        "path of '" + label + "' is '" + path + "'; allowed is one that begins with /");
            }
        }
    }
}
