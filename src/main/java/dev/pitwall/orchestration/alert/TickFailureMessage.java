package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.automation.Automation;
import dev.pitwall.orchestration.automation.TickCommit.TickFailed;
import dev.pitwall.orchestration.definition.Announcement;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What people are told of a schedule or sensor that has begun to fail. Its key holds the tick that failed first. */
final class TickFailureMessage {

    private TickFailureMessage() {}

    static Announcement of(Automation automation, TickFailed first) {
        var next = switch (automation.kind()) {
            case SCHEDULE -> "It is evaluated again at its next time.";
            case SENSOR -> "It is evaluated again after its interval, from the same cursor.";
        };
        return Announcement.of(
                        "tick-failure/" + automation.name() + "/" + first.tickId(),
                        automation.name() + " failed (tick " + first.tickId() + ")",
                        Markdown.code(first.rootCause()) + "\n" + next
                                + " Should it go on failing, no further message follows until it has worked again.")
                .withFooter(automation.workspace())
                .withLink("/automation/" + segment(automation.name()));
    }

    private static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
