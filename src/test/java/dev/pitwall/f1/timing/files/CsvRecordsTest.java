package dev.pitwall.f1.timing.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {

    @Test
    void quotes_commas_and_line_breaks_in_a_field_are_kept() throws IOException {
        List<CsvRecord> records = read("a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\nlast,row\n");

        assertThat(records.get(1).fields()).containsExactly("x, \"y\"", "two\nlines");
        assertThat(records.get(2).line()).isEqualTo(4);
    }

    @Test
    void a_byte_order_mark_carriage_returns_and_empty_lines_do_no_harm() throws IOException {
        List<CsvRecord> records = read("\uFEFFa,b\r\n\r\n1,2\r\n");

        assertThat(records).extracting(CsvRecord::fields).containsExactly(List.of("a", "b"), List.of("1", "2"));
        assertThat(records.get(1).line()).isEqualTo(3);
    }

    @Test
    void a_quote_that_never_closes_spoils_only_its_line() throws IOException {
        StringBuilder text = new StringBuilder("a,b\n\"open,1\n");
        for (int i = 0; i < 50; i++) {
            text.append("row,").append(i).append('\n');
        }

        List<CsvRecord> records = read(text.toString());

        assertThat(records).hasSize(52);
        assertThat(records.get(1).closed()).isFalse();
        assertThat(records.get(1).raw()).isEqualTo("\"open,1");
        assertThat(records.get(51).fields()).containsExactly("row", "49");
        assertThat(records.get(51).line()).isEqualTo(52);
    }

    private static List<CsvRecord> read(String text) throws IOException {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvRecords reader = new CsvRecords(new BufferedReader(new StringReader(text)))) {
            for (Optional<CsvRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                records.add(next.get());
            }
        }
        return records;
    }
}
