package dev.pitwall.orchestration.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.IOException;
import java.io.Writer;

/** Writes a whole journal, page by page, so that one of a million lines takes no more memory than one of a thousand. */
@ApplicationScoped
public class JournalExport {

    private static final int LINES_AT_ONCE = 500;

    private final JournalPages pages;

    @Inject
    JournalExport(JournalPages pages) {
        this.pages = pages;
    }

    JournalExport() {
        this(null);
    }

    /** How a line is written. */
    public enum Format {
        /** For people: time, level, type, step, message, and the detail indented below. */
        TEXT {
            @Override
            void write(RunEvent line, Writer to) throws IOException {
                to.write(line.at() + " " + line.level() + " " + line.type()
                        + line.step().map(step -> " [" + step + "]").orElse("") + " " + line.message() + "\n");
                if (line.detail().isPresent()) {
                    to.write(line.detail().get().indent(INDENT));
                }
            }
        },
        /** For programs: a JSON object a line, with the keys of the API. */
        NDJSON {
            @Override
            void write(RunEvent line, Writer to) throws IOException {
                var json = Json.createObjectBuilder()
                        .add("id", line.id())
                        .add("at", line.at().toString())
                        .add("type", line.type().name())
                        .add("level", line.level().name())
                        .add("message", line.message());
                line.step().ifPresent(step -> json.add("step", step));
                line.detail().ifPresent(detail -> json.add("detail", detail));
                to.write(json.build() + "\n");
            }
        };

        private static final int INDENT = 4;

        abstract void write(RunEvent line, Writer to) throws IOException;
    }

    /** Every line that the filter lets through, whole, oldest first. */
    public void write(long runId, EventFilter filter, Format format, Writer to) throws IOException {
        var lines = pages.wholeAfter(runId, 0, filter, LINES_AT_ONCE);
        while (!lines.isEmpty()) {
            for (var line : lines) {
                format.write(line, to);
            }
            lines = pages.wholeAfter(runId, lines.get(lines.size() - 1).id(), filter, LINES_AT_ONCE);
        }
    }
}
