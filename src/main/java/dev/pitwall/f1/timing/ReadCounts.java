package dev.pitwall.f1.timing;

/** How many items a reading handed out: {@code read = parsed + refused}, always. */
public record ReadCounts(long parsed, long refused) {

    public static final ReadCounts NONE = new ReadCounts(0, 0);

    public ReadCounts {
        if (parsed < 0 || refused < 0) {
            throw new IllegalArgumentException(
                    "counts are " + parsed + " parsed and " + refused + " refused; allowed from 0");
        }
    }

    public long read() {
        return parsed + refused;
    }

    public ReadCounts plusParsed() {
        return new ReadCounts(parsed + 1, refused);
    }

    public ReadCounts plusRefused() {
        return new ReadCounts(parsed, refused + 1);
    }

    public ReadCounts plus(ReadCounts other) {
        return new ReadCounts(parsed + other.parsed, refused + other.refused);
    }
}
