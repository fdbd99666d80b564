package dev.pitwall.web.alert;

import dev.pitwall.orchestration.alert.AlertSubject;
import dev.pitwall.orchestration.alert.ChannelState;
import dev.pitwall.orchestration.alert.OutboxEntry;
import dev.pitwall.orchestration.alert.Silence;
import dev.pitwall.orchestration.alert.Trouble;
import dev.pitwall.web.part.Address;
import dev.pitwall.web.part.Badge;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The outbox.
 *
 * @param channel what messages go through; empty while none is configured
 * @param advice how to configure one
 * @param states how the channels have been
 * @param troubles what people were told of and is not mended
 * @param silences those that last
 * @param subjects what can be silenced
 */
public record AlertsView(
        List<Tab> tabs,
        List<OutboxEntry> entries,
        Optional<Address> older,
        boolean filtered,
        Optional<String> channel,
        String advice,
        List<ChannelState> states,
        List<Trouble> troubles,
        List<Silence> silences,
        List<AlertSubject> subjects) {

    /** A tab with what it holds. */
    public record Tab(String label, long count, Address address, boolean current) {}

    public Badge badge(OutboxEntry entry) {
        return AlertBadge.of(entry.status());
    }

    public String kind(OutboxEntry entry) {
        return words(entry);
    }

    static String words(OutboxEntry entry) {
        return entry.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
