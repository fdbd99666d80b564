package dev.pitwall.f1.timing;

import java.util.List;

/**
 * What a code of the timing feed's stream {@code TrackStatus} means.
 *
 * @param code 1 to 7
 * @param message the feed's word for it, {@code AllClear} say; may be empty
 * @param meaning for a reader
 */
public record TrackStatusRow(String code, String message, String meaning) {

    /**
     * The codes that the archive has been seen to send from 2018 to 2024, with its own words. The code 3 was never seen; it is here
     * so that a lap that carries it one day is not refused.
     */
    public static final List<TrackStatusRow> SEEN = List.of(
            new TrackStatusRow("1", "AllClear", "track clear (green)"),
            new TrackStatusRow("2", "Yellow", "yellow flag in some sector"),
            new TrackStatusRow("3", "", "meaning unknown; never seen"),
            new TrackStatusRow("4", "SCDeployed", "safety car on track"),
            new TrackStatusRow("5", "Red", "session stopped (red flag)"),
            new TrackStatusRow("6", "VSCDeployed", "virtual safety car"),
            new TrackStatusRow("7", "VSCEnding", "virtual safety car about to end"));
}
