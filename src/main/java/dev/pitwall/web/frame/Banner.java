package dev.pitwall.web.frame;

import java.util.List;

/** What every page says on top while it is so. Every bean of this type is asked on each page, so the answer must be at hand. */
public interface Banner {

    List<Line> lines();

    /**
     * A line of the banner.
     *
     * @param title what is so, in a few words
     * @param text why, since when, and what it means for the reader
     * @param link where it can be changed
     * @param linkLabel what is there
     */
    record Line(String title, String text, String link, String linkLabel) {}
}
