package dev.pitwall.f1.chart;

import java.util.Objects;

/**
 * What stands over a picture.
 *
 * @param title names the weekend and what is shown
 * @param subtitle a remark, such as that the data is a demonstration; empty for none. It is read out too.
 */
public record Caption(String title, String subtitle) {
    public Caption {
        Objects.requireNonNull(subtitle, "subtitle");
        if (title.isBlank()) {
            throw new IllegalArgumentException("title is blank, expected the weekend and what is shown");
        }
    }

    public static Caption of(String title) {
        return new Caption(title, "");
    }
}
