package dev.pitwall.web.frame;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a resource method returns to show HTML: a template below {@code src/main/jte} and the values that it names as
 * parameters. Every template also gets {@code @param dev.pitwall.web.frame.Frame frame}. A template that calls
 * {@code @template.frame.page} is a whole page; one that does not is a part, for htmx to put in place.
 *
 * @param template the path of the template, {@code f1/predictor/prediction.jte} say
 * @param title what the browser's tab says, without the product's name
 * @param model the template's parameters by name; a value may be null where the template allows it
 * @param isPart whether it is put into a page that is open already
 */
public record Page(String template, String title, Map<String, Object> model, boolean isPart) {

    public Page {
        if (template == null || !template.endsWith(".jte")) {
            throw new IllegalArgumentException("template is '" + template + "'; allowed is a path that ends in .jte");
        }
        Objects.requireNonNull(title, "title of " + template);
        model = Collections.unmodifiableMap(new HashMap<>(model));
    }

    public static Page of(String template, String title) {
        return new Page(template, title, Map.of(), false);
    }

    /** A template that does not call the frame. */
    public static Page part(String template) {
        return new Page(template, "", Map.of(), true);
    }

    public Page with(String parameter, Object value) {
        var more = new HashMap<>(model);
        more.put(parameter, value);
        return new Page(template, title, more, isPart);
    }

    /** Whether it is shown again while the database does not answer: a whole page, and no error. */
    boolean isWorthKeeping() {
        return !isPart && !template.startsWith("error/");
    }
}
