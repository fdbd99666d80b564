package dev.pitwall.web.part;

import dev.pitwall.orchestration.definition.Metadata;
import gg.jte.Content;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.Function;

/** A metadata value as HTML; everything in it is text, but for the marks of Markdown. */
public final class MetadataValue {

    private MetadataValue() {}

    /** @param picturePath where the picture of this value is served; needed for a picture only */
    public static Content content(Metadata value, String picturePath) {
        return value.fold(
                text -> Html.of("<span>", text.value(), "</span>"),
                markdown -> Html.trusted("<div class=\"prose\">" + SafeMarkdown.html(markdown.source()) + "</div>"),
                quantity -> Html.of("<span class=\"quantity\">", number(quantity), "</span>"),
                MetadataValue::table,
                picture -> picture(picture, picturePath),
                link -> link(link));
    }

    private static String number(Metadata.Quantity quantity) {
        var format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        return (format.format(quantity.value()) + " " + quantity.unit()).strip();
    }

    private static Content table(Metadata.Table table) {
        return output -> {
            output.writeContent(
                    "<div class=\"table-wrap\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table class=\"table table-tight\"><thead><tr>");
            cells(table.columns(), "<th scope=\"col\">", "</th>").writeTo(output);
            output.writeContent("</tr></thead><tbody>");
            for (var row : table.rows()) {
                output.writeContent("<tr>");
                cells(row, "<td>", "</td>").writeTo(output);
                output.writeContent("</tr>");
            }
            output.writeContent("</tbody></table></div>");
        };
    }

    private static Content cells(Iterable<String> cells, String before, String after) {
        return output -> cells.forEach(cell -> Html.of(before, cell, after).writeTo(output));
    }

    /** As an image, not inline: script in it is dead there, and its own styles are not stopped by the page's policy. */
    private static Content picture(Metadata.Picture picture, String path) {
        var size = SvgSize.of(picture.svg());
        return output -> {
            output.writeContent("<div class=\"picture\"><img loading=\"lazy\" width=\"" + size.width() + "\" height=\""
                    + size.height() + "\" src=\"");
            output.writeContent(Html.escaped(path));
            output.writeContent("\" alt=\"");
            output.writeContent(Html.escaped(picture.alternative()));
            output.writeContent("\"></div>");
        };
    }

    private static Content link(Metadata.Link link) {
        return output -> {
            output.writeContent("<a href=\"" + Html.escaped(link.address()) + "\" rel=\"noreferrer\">");
            output.writeContent(Html.escaped(link.label()));
            output.writeContent("</a>");
        };
    }

    /** The SVG of a picture; an empty text for a value that is none. */
    public static String svg(Metadata value) {
        Function<Object, String> none = other -> "";
        return value.fold(none::apply, none::apply, none::apply, none::apply, Metadata.Picture::svg, none::apply);
    }
}
