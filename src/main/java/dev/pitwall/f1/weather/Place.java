package dev.pitwall.f1.weather;

/**
 * A point on the earth.
 *
 * @param latitudeDegrees north positive
 * @param longitudeDegrees east positive
 */
public record Place(double latitudeDegrees, double longitudeDegrees) {

    public Place {
        within("latitude", latitudeDegrees, 90);
        within("longitude", longitudeDegrees, 180);
    }

    private static void within(String field, double value, double most) {
        if (!(Math.abs(value) <= most)) {
            throw new IllegalArgumentException(field + " is " + value + "; allowed is -" + most + " to " + most);
        }
    }
}
