package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.asset.AssetFact;
import dev.pitwall.orchestration.definition.Announcement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Tells of assets that are older than they may be, once until they are fresh again, and says so in the same message then. */
@ApplicationScoped
public class AssetMessages {

    private final Alarms alarms;
    private final Outbox outbox;

    @Inject
    AssetMessages(Alarms alarms, Outbox outbox) {
        this.alarms = alarms;
        this.outbox = outbox;
    }

    AssetMessages() {
        this(null, null);
    }

    void stale(@Observes AssetFact.WentStale fact) {
        alarms.raise(
                new AlertSubject(SubjectKind.ASSET, fact.asset()),
                MessageKind.STALE_ASSET,
                Announcement.of(
                                key(fact.asset(), fact.at()),
                                fact.asset() + " is stale",
                                "It was made last at " + fact.madeAt() + " and may be " + words(fact.allowed())
                                        + " old. Nothing has made it anew since.")
                        .withFooter(fact.workspace())
                        .withLink("/assets/" + fact.asset()),
                OptionalLong.empty());
    }

    void fresh(@Observes AssetFact.FreshAgain fact) {
        var key = key(fact.asset(), fact.staleSince());
        alarms.mended(new AlertSubject(SubjectKind.ASSET, fact.asset()), MessageKind.STALE_ASSET);
        if (outbox.knows(key)) {
            outbox.put(
                    Announcement.of(
                                    key,
                                    fact.asset() + " was stale and is fresh again",
                                    "It was made at " + fact.madeAt() + ".")
                            .withFooter(fact.workspace())
                            .withLink("/assets/" + fact.asset()),
                    MessageKind.STALE_ASSET,
                    OptionalLong.empty());
        }
    }

    private static String key(String asset, Instant staleSince) {
        return "stale-asset/" + asset + "/" + staleSince;
    }

    private static String words(Duration age) {
        return age.toDays() > 0 && age.toHoursPart() == 0 ? age.toDays() + " d" : age.toHours() + " h";
    }
}
