package dev.pitwall.discord;

import dev.pitwall.orchestration.alert.MessageKind;
import dev.pitwall.orchestration.alert.OutgoingMessage;
import dev.pitwall.orchestration.definition.AnnouncedPicture;
import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Messages as steps leave them. */
final class Messages {

    private Messages() {}

    static Announcement prediction() {
        return Announcement.of(
                        "prediction-2024-1",
                        "2024 Bahrain (round 1): predicted qualifying",
                        "Made from practice 1, practice 2 and every qualifying before.")
                .withTable(table(20))
                .withPicture(new AnnouncedPicture(
                        "predicted-order.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, "VER is ahead of PÉR"))
                .withFooter("Data up to 1 Mar 2024 15:00 UTC")
                .withLink("/predictions/2024-1");
    }

    static Metadata.Table table(int rows) {
        var lines = new ArrayList<List<String>>();
        for (int row = 1; row <= rows; row++) {
            lines.add(List.of(Integer.toString(row), "VER", "Red Bull", "1:29." + (100 + row), "+0." + (100 + row)));
        }
        return new Metadata.Table(List.of("P", "Drv", "Team", "Time", "Gap"), lines);
    }

    static OutgoingMessage first(Announcement announcement) {
        return OutgoingMessage.first(
                MessageKind.ANNOUNCEMENT,
                announcement,
                "1-1-" + announcement.key().hashCode());
    }

    static OutgoingMessage edit(Announcement announcement, String id) {
        return new OutgoingMessage(MessageKind.ANNOUNCEMENT, announcement, "1-2-x", Optional.of(id), Optional.empty());
    }

    static OutgoingMessage reply(Announcement announcement, String title, String id) {
        return new OutgoingMessage(
                MessageKind.ANNOUNCEMENT,
                announcement,
                "2-1-x",
                Optional.empty(),
                Optional.of(new OutgoingMessage.Answered(title, id)));
    }
}
