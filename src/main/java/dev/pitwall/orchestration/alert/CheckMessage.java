package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.CheckResult;
import dev.pitwall.orchestration.run.RunFact;

/** What people are told of a check that does not hold. Its key holds the run that saw it first. */
final class CheckMessage {

    /** A trouble's key has 250 characters, of which its kind and an asset's name may take 141. */
    private static final int LONGEST_ABOUT = 100;

    /** What {@link #cut} puts at the end: a tilde and the eight digits of a hash. */
    private static final int LONGEST_MARK = 9;

    /** A message's key has 200 characters. */
    private static final int LONGEST_KEY = 160;

    private CheckMessage() {}

    /** What tells the trouble from others of the same asset: its check and its partition. */
    static String about(CheckResult result) {
        return cut(result.check() + forPartition(result), LONGEST_ABOUT);
    }

    /** Whether a trouble about this is one of the check. A cut name may take it for that of a check that begins alike. */
    static boolean tells(String about, String check) {
        var begin = check + " for ";
        return about.equals(cut(check, LONGEST_ABOUT))
                || about.startsWith(begin.substring(0, Math.min(begin.length(), LONGEST_ABOUT - LONGEST_MARK)));
    }

    static Announcement failed(RunFact.Checked fact, String workspace) {
        var result = fact.result();
        return message(
                "check-failure/" + fact.runId() + "/" + cut(result.asset() + "/" + about(result), LONGEST_KEY),
                "Check " + named(result) + " failed",
                Markdown.plain(result.summary()) + "\n"
                        + switch (fact.severity()) {
                            case WARN -> "It is a warning: the run went on.";
                            case ERROR -> "The asset should not be used; the run went on.";
                        }
                        + "\nNo further message follows until it holds again, but a reminder.",
                fact,
                workspace);
    }

    /** In the place of the failure. */
    static Announcement holdsAgain(String key, RunFact.Checked fact, String workspace) {
        return message(
                key,
                "Check " + named(fact.result()) + " failed and holds again",
                Markdown.plain(fact.result().summary()),
                fact,
                workspace);
    }

    private static Announcement message(String key, String title, String text, RunFact.Checked fact, String workspace) {
        return Announcement.of(key, title, text)
                .withFooter(workspace + " · run " + fact.runId())
                .withLink("/assets/" + fact.result().asset());
    }

    private static String named(CheckResult result) {
        return result.check() + " of " + result.asset() + forPartition(result);
    }

    private static String forPartition(CheckResult result) {
        return result.partition().map(key -> " for " + key).orElse("");
    }

    /** Two long names that begin alike stay two. */
    private static String cut(String name, int longest) {
        var end = "~" + Integer.toHexString(name.hashCode());
        return name.length() <= longest ? name : name.substring(0, longest - end.length()) + end;
    }
}
