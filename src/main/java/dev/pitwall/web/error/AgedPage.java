package dev.pitwall.web.error;

import dev.pitwall.web.frame.LastPages;
import dev.pitwall.web.frame.Times;

/** A page as it was, with the words that it is old above its content. */
final class AgedPage {

    private static final String CONTENT = "<main id=\"content\"";

    private AgedPage() {}

    static String html(LastPages.Kept page, Times times) {
        var moment = times.moment(page.at());
        var words =
                "<aside class=\"strip strip-away\" role=\"alert\" aria-label=\"Database\"><b>THE DATABASE DOES NOT ANSWER</b>"
                        + " This page is as it was <time datetime=\"" + moment.iso() + "\" title=\"" + moment.full()
                        + "\">"
                        + moment.absolute() + "<span class=\"ago\"> " + moment.relative()
                        + "</span></time>. Nothing can be changed now; reload to try again.</aside>";
        return page.html().replaceFirst(CONTENT, words.replace("$", "\\$") + CONTENT);
    }
}
