package dev.pitwall.f1.timing;

import java.util.List;
import java.util.OptionalLong;

/**
 * Where a row stands in its source.
 *
 * @param address a file or address, or words that tell the place where a row is put together from several
 * @param line from 1, the header is line 1, or the place in the answer
 * @param sources every file and address that went into the row; mostly {@code address} alone
 */
public record Origin(String address, OptionalLong line, List<String> sources) {

    public Origin {
        if (address == null || address.isBlank()) {
            throw new IllegalArgumentException("address of an origin is empty; allowed is a file name or an address");
        }
        sources = List.copyOf(sources);
    }

    public static Origin line(String file, long line) {
        return new Origin(file, OptionalLong.of(line), List.of(file));
    }

    public static Origin whole(String address) {
        return new Origin(address, OptionalLong.empty(), List.of(address));
    }

    /** @param words to tell people the place */
    public static Origin joined(String words, List<String> sources) {
        return new Origin(words, OptionalLong.empty(), sources);
    }

    @Override
    public String toString() {
        return line.isPresent() ? address + ":" + line.getAsLong() : address;
    }
}
