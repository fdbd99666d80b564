package dev.pitwall.f1.timing;

import java.util.OptionalLong;

/** Where a row stands in its source: a file or address, and the line (from 1, the header is line 1) or the place in the answer. */
public record Origin(String address, OptionalLong line) {

    public Origin {
        if (address == null || address.isBlank()) {
            throw new IllegalArgumentException("address of an origin is empty; allowed is a file name or an address");
        }
    }

    public static Origin line(String file, long line) {
        return new Origin(file, OptionalLong.of(line));
    }

    public static Origin whole(String address) {
        return new Origin(address, OptionalLong.empty());
    }

    @Override
    public String toString() {
        return line.isPresent() ? address + ":" + line.getAsLong() : address;
    }
}
