package dev.pitwall.orchestration.definition;

import java.time.LocalDate;

/** The name of a part of an asset: a day ({@code 2024-03-02}) or a name ({@code 2024-bahrain}). */
public record PartitionKey(String value) {

    private static final int LONGEST = 120;

    public PartitionKey {
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "partition key is '" + value + "'; allowed are 1 to " + LONGEST + " characters");
        }
    }

    public static PartitionKey of(LocalDate day) {
        return new PartitionKey(day.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
