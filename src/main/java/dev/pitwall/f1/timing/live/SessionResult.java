package dev.pitwall.f1.timing.live;

import dev.pitwall.f1.timing.SourceItem.Refused;
import dev.pitwall.f1.timing.archive.ClassifiedDriver;
import dev.pitwall.f1.timing.archive.StreamLine;
import java.util.List;

/**
 * What the archive holds of a finished session.
 *
 * @param address for the origin of its rows
 * @param refused lines of the stream that could not be read
 */
record SessionResult(String address, List<ClassifiedDriver> drivers, List<Refused<StreamLine>> refused) {

    SessionResult {
        drivers = List.copyOf(drivers);
        refused = List.copyOf(refused);
    }
}
