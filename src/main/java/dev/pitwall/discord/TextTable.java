package dev.pitwall.discord;

import dev.pitwall.orchestration.definition.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in columns of equal width, for a font whose letters are all of one width. Columns of numbers end below each other. */
final class TextTable {

    private static final Pattern NUMBER = Pattern.compile("[+\\-\u2212\u00b1]?\\d[\\d.,:]*( ?[%a-z]{1,3})?");
    private static final String USUAL_GAP = "  ";
    private static final String NARROW_GAP = " ";

    private final List<List<String>> lines = new ArrayList<>();
    private final int[] widths;
    private final boolean[] numbers;

    TextTable(Metadata.Table table) {
        lines.add(table.columns().stream().map(TextTable::cell).toList());
        table.rows().forEach(row -> lines.add(row.stream().map(TextTable::cell).toList()));
        int columns = table.columns().size();
        widths = new int[columns];
        numbers = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            int which = column;
            widths[column] = lines.stream()
                    .mapToInt(line -> letters(line.get(which)))
                    .max()
                    .orElse(0);
            numbers[column] = lines.stream()
                    .skip(1)
                    .map(line -> line.get(which))
                    .allMatch(cell -> cell.isEmpty() || NUMBER.matcher(cell).matches());
        }
    }

    /** Its lines, with the wider gap between columns where that does not make lines wrap on a phone or a desktop. */
    String text() {
        return text(gap());
    }

    int width() {
        return width(gap());
    }

    int rows() {
        return lines.size() - 1;
    }

    private String gap() {
        int usual = width(USUAL_GAP);
        int narrow = width(NARROW_GAP);
        boolean wraps = usual > DiscordLimits.WIDEST_TABLE
                || usual > DiscordLimits.PHONE_TABLE && narrow <= DiscordLimits.PHONE_TABLE;
        return wraps ? NARROW_GAP : USUAL_GAP;
    }

    private int width(String gap) {
        return IntStream.of(widths).sum() + gap.length() * Math.max(0, widths.length - 1);
    }

    private String text(String gap) {
        return lines.stream()
                .map(line -> IntStream.range(0, widths.length)
                        .mapToObj(column -> padded(line.get(column), column))
                        .collect(Collectors.joining(gap))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private String padded(String cell, int column) {
        var padding = " ".repeat(widths[column] - letters(cell));
        return numbers[column] ? padding + cell : cell + padding;
    }

    /** A line break would tear the table; three backticks would end the code block that it stands in. */
    private static String cell(String words) {
        return words.replaceAll("\\s*\\R\\s*", " ").replace('`', '\u02cb').strip();
    }

    private static int letters(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
