package dev.pitwall.f1.timing.files;

import dev.pitwall.f1.timing.Competitor;
import dev.pitwall.f1.timing.LapTime;
import dev.pitwall.f1.timing.Position;
import dev.pitwall.f1.timing.Sectors;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.Speeds;
import dev.pitwall.f1.timing.WeekendKey;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** The values of a record by column name. An absent column reads like an empty field: "not known, or none". */
final class CsvRow {

    private static final int LONGEST_TEXT = 500;

    private final Map<String, Integer> columns;
    private final CsvRecord record;

    CsvRow(Map<String, Integer> columns, CsvRecord record) {
        this.columns = columns;
        this.record = record;
    }

    /** The text; empty where the field or the column is. */
    String text(String column) throws RefusedValueException {
        Integer index = columns.get(column);
        String value = index == null || index >= record.fields().size()
                ? ""
                : record.fields().get(index).strip();
        if (value.length() > LONGEST_TEXT) {
            throw new RefusedValueException(
                    column, value.substring(0, 40) + "…", "at most " + LONGEST_TEXT + " characters");
        }
        return value;
    }

    String required(String column) throws RefusedValueException {
        String value = text(column);
        if (value.isEmpty()) {
            throw new RefusedValueException(column, value, "a text");
        }
        return value;
    }

    String oneOf(String column, Set<String> allowed) throws RefusedValueException {
        String value = text(column);
        if (!allowed.contains(value)) {
            throw new RefusedValueException(column, value, String.join(", ", allowed));
        }
        return value;
    }

    int integer(String column, int least, int most) throws RefusedValueException {
        OptionalInt value = optionalInteger(column, least, most);
        if (value.isEmpty()) {
            throw new RefusedValueException(column, "", range(least, most));
        }
        return value.getAsInt();
    }

    /** A whole number; {@code 89179.0} counts as one, because pandas writes columns with gaps so. */
    OptionalInt optionalInteger(String column, int least, int most) throws RefusedValueException {
        String value = text(column);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int number = new BigDecimal(value).intValueExact();
            if (number < least || number > most) {
                throw new RefusedValueException(column, value, range(least, most));
            }
            return OptionalInt.of(number);
        } catch (NumberFormatException | ArithmeticException notWhole) {
            throw new RefusedValueException(column, value, range(least, most));
        }
    }

    OptionalDouble optionalDecimal(String column, double least, double most) throws RefusedValueException {
        Optional<BigDecimal> value = optionalNumber(column);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        double number = value.get().doubleValue();
        if (number < least || number > most) {
            throw new RefusedValueException(
                    column, value.get().toPlainString(), "a number from " + least + " to " + most);
        }
        return OptionalDouble.of(number);
    }

    Optional<BigDecimal> optionalNumber(String column) throws RefusedValueException {
        String value = text(column);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(value));
        } catch (NumberFormatException notANumber) {
            throw new RefusedValueException(column, value, "a number");
        }
    }

    Optional<LapTime> lapTime(String column) throws RefusedValueException {
        OptionalInt millis = optionalInteger(column, 1, 86_400_000);
        return millis.isEmpty() ? Optional.empty() : Optional.of(LapTime.ofMillis(millis.getAsInt()));
    }

    LapTime requiredLapTime(String column) throws RefusedValueException {
        return LapTime.ofMillis(integer(column, 1, 86_400_000));
    }

    Optional<Duration> duration(String column) throws RefusedValueException {
        OptionalInt millis = optionalInteger(column, 0, Integer.MAX_VALUE);
        return millis.isEmpty() ? Optional.empty() : Optional.of(Duration.ofMillis(millis.getAsInt()));
    }

    Optional<Instant> instant(String column) throws RefusedValueException {
        String value = text(column);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(value));
        } catch (DateTimeException notATime) {
            throw new RefusedValueException(column, value, "a time in UTC like 2024-03-02T16:00:00Z");
        }
    }

    LocalDate date(String column) throws RefusedValueException {
        String value = text(column);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException notADate) {
            throw new RefusedValueException(column, value, "a date like 2024-03-02");
        }
    }

    /** {@code 1}, {@code 0}, {@code True}, {@code False}; empty where the field is. */
    Optional<Boolean> optionalFlag(String column) throws RefusedValueException {
        String value = text(column);
        return switch (value) {
            case "" -> Optional.empty();
            case "1", "True", "true" -> Optional.of(true);
            case "0", "False", "false" -> Optional.of(false);
            default -> throw new RefusedValueException(column, value, "0 or 1, True or False");
        };
    }

    boolean flag(String column) throws RefusedValueException {
        return optionalFlag(column).orElseThrow(() -> new RefusedValueException(column, "", "0 or 1"));
    }

    WeekendKey weekend() throws RefusedValueException {
        return new WeekendKey(integer("season", 1950, 9999), integer("round", 1, 99));
    }

    SessionKind session(Set<SessionKind> allowed) throws RefusedValueException {
        String value = text("session");
        Optional<SessionKind> session = SessionKind.of(value).filter(allowed::contains);
        List<String> names = allowed.stream().sorted().map(SessionKind::name).toList();
        return session.orElseThrow(() -> new RefusedValueException("session", value, String.join(", ", names)));
    }

    Position position() throws RefusedValueException {
        String value = text("position");
        if (value.isEmpty() || value.length() > Position.LONGEST) {
            throw new RefusedValueException("position", value, "a number, or a mark like NC, DNF, DNS, DSQ, EX");
        }
        return new Position(value);
    }

    Competitor competitor() throws RefusedValueException {
        return new Competitor(
                required("driver_id"),
                required("driver_code"),
                optionalInteger("driver_number", 0, 999),
                text("driver_name"),
                required("team_id"),
                text("team"));
    }

    Sectors sectors(String first, String second, String third) throws RefusedValueException {
        return new Sectors(lapTime(first), lapTime(second), lapTime(third));
    }

    Speeds speeds() throws RefusedValueException {
        return new Speeds(speed("speed_i1"), speed("speed_i2"), speed("speed_fl"), speed("speed_st"));
    }

    private OptionalInt speed(String column) throws RefusedValueException {
        return optionalInteger(column, 0, 500);
    }

    private static String range(int least, int most) {
        return "a whole number from " + least + " to " + most;
    }
}
