package dev.pitwall.f1.timing;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A Grand Prix with what is known of its track.
 *
 * @param officialName with sponsor; may be empty
 * @param place the town
 * @param lapLengthKm of the layout raced
 * @param circuitType RACE, STREET, ROAD; may be empty
 * @param direction CLOCKWISE or ANTI_CLOCKWISE; may be empty
 * @param latitude in degrees, north positive
 * @param longitude in degrees, east positive
 */
public record EventRow(
        Weekend weekend,
        String officialName,
        String layoutId,
        String place,
        OptionalDouble lapLengthKm,
        OptionalInt turns,
        OptionalInt raceLaps,
        String circuitType,
        String direction,
        OptionalDouble latitude,
        OptionalDouble longitude) {}
