package dev.pitwall.f1.timing.live;

import dev.pitwall.f1.timing.SourceItem.Refused;
import dev.pitwall.f1.timing.archive.ClassifiedDriver;
import java.util.List;

/**
 * What a source holds of a finished session.
 *
 * @param address for the origin of its rows
 * @param refused lines or entries that could not be read
 */
record SessionResult(String address, List<ClassifiedDriver> drivers, List<? extends Refused<?>> refused) {

    SessionResult {
        drivers = List.copyOf(drivers);
        refused = List.copyOf(refused);
    }
}
