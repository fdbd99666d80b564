package dev.pitwall.f1.timing.live;

import dev.pitwall.f1.timing.CompoundRow;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.SourceUnavailableException;
import dev.pitwall.f1.timing.files.CompoundsFile;
import dev.pitwall.f1.timing.http.FeedClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which rubber stood behind HARD, MEDIUM and SOFT of each weekend. No API of timing tells it: neither the archive nor OpenF1 nor Jolpica, and
 * Pirelli says it in its press releases alone. So somebody keeps a list, a file or an address; {@code docs/compounds.md} tells how. It
 * is read anew at each call.
 */
public final class CompoundList {

    public static final String SETTING = "pitwall.timing.compounds";

    /** Nobody keeps one. */
    public static final CompoundList NONE = new CompoundList("", () -> new byte[0]);

    private final String place;
    private final Supplier<byte[]> csv;

    private CompoundList(String place, Supplier<byte[]> csv) {
        this.place = place;
        this.csv = csv;
    }

    /**
     * @param place value of {@value #SETTING}: a path, or an http or https address; blank or empty for none
     * @param client asks the address, and keeps what it answers
     */
    public static CompoundList of(Optional<String> place, FeedClient client) {
        return place.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> new CompoundList(
                        text, text.matches("https?://.*") ? () -> answer(text, client) : () -> file(text)))
                .orElse(NONE);
    }

    /** @throws SourceUnavailableException when the list cannot be read, or is none */
    List<SourceItem<CompoundRow>> rows(RowScope scope) {
        return place.isEmpty() ? List.of() : CompoundsFile.rows(place, csv.get(), scope);
    }

    private static byte[] answer(String place, FeedClient client) {
        URI address;
        try {
            address = URI.create(place);
        } catch (IllegalArgumentException cause) {
            throw unreadable(place, "which is no address", cause);
        }
        return client.get(address).orElseThrow(() -> unreadable(place, "where nothing is", null));
    }

    private static byte[] file(String place) {
        try {
            return Files.readAllBytes(Path.of(place));
        } catch (IOException | InvalidPathException cause) {
            throw unreadable(place, "which cannot be read: " + cause, cause);
        }
    }

    private static SourceUnavailableException unreadable(String place, String why, Exception cause) {
        return new SourceUnavailableException(
                SETTING + " is '" + place + "', " + why
                        + "; allowed is the path or the http address of a CSV file as in docs/compounds.md, or nothing",
                cause);
    }
}
