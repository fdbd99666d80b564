package dev.pitwall.f1.predictor;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;

/** Records and lists as JSON in a column. Doubles are written in their shortest form and come back bit for bit. */
final class Documents {

    private static final Jsonb JSON = JsonbBuilder.create();

    private Documents() {}

    static String write(Object value) {
        return JSON.toJson(value);
    }

    static <T> T read(String document, Class<T> type) {
        return JSON.fromJson(document, type);
    }

    /** A JSON array of texts. */
    static List<String> texts(String document) {
        return List.of(JSON.fromJson(document, String[].class));
    }
}
