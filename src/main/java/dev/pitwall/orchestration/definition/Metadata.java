package dev.pitwall.orchestration.definition;

import java.util.List;
import java.util.function.Function;

/**
 * A value shown beside a materialization. Its label is the key of the map that holds it. {@link #fold(Cases)} calls the one function
 * that fits.
 */
public sealed interface Metadata {

    <R> R fold(Cases<R> cases);

    /** As {@link #fold(Cases)}, with the functions one by one. */
    default <R> R fold(
            Function<Text, R> text,
            Function<Markdown, R> markdown,
            Function<Quantity, R> quantity,
            Function<Table, R> table,
            Function<Picture, R> picture,
            Function<Link, R> link) {
        return fold(new Cases<>(text, markdown, quantity, table, picture, link));
    }

    /** A function for each case. */
    record Cases<R>(
            Function<Text, R> text,
            Function<Markdown, R> markdown,
            Function<Quantity, R> quantity,
            Function<Table, R> table,
            Function<Picture, R> picture,
            Function<Link, R> link) {}

    /** Plain words. */
    record Text(String value) implements Metadata {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.text().apply(this);
        }
    }

    /** Words with Markdown in them. */
    record Markdown(String source) implements Metadata {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.markdown().apply(this);
        }
    }

    /** A number with its unit; the unit may be empty. Shown over time where an asset has several materializations. */
    record Quantity(double value, String unit) implements Metadata {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.quantity().apply(this);
        }
    }

    /** Rows of text; every row has as many cells as there are columns. */
    record Table(List<String> columns, List<List<String>> rows) implements Metadata {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (var row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a row has " + row.size() + " cells; the table has " + columns.size() + " columns");
                }
            }
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.table().apply(this);
        }
    }

    /** An SVG document, and what it says for those who cannot see it. */
    record Picture(String svg, String alternative) implements Metadata {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.picture().apply(this);
        }
    }

    /** An address, http or https or a path of this installation. */
    record Link(String address, String label) implements Metadata {
        public Link {
            if (!address.startsWith("/") && !address.startsWith("https://") && !address.startsWith("http://")) {
                throw new IllegalArgumentException(
                        "link is '" + address + "'; allowed are http, https and paths that begin with /");
            }
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.link().apply(this);
        }
    }
}
