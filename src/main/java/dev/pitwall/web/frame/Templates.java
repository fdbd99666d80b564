package dev.pitwall.web.frame;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;

/** The templates of {@code src/main/jte}, compiled with the rest of the code, so that a wrong one fails the build. */
@ApplicationScoped
public class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** Writes a page in its frame. */
    public void render(Page page, Frame frame, TemplateOutput output) {
        var model = new HashMap<>(page.model());
        model.put("frame", frame);
        engine.render(page.template(), model, output);
    }

    /** A page's part as something that another template can put into itself. */
    public Content content(Page part, Frame frame) {
        return output -> render(part, frame, output);
    }
}
