package dev.pitwall.web.frame;

import gg.jte.Content;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Renders the part of one bean inside the page of another. */
@RequestScoped
public class Parts {

    private Templates templates;
    private FrameMaker frames;

    @Inject
    Parts(Templates templates, FrameMaker frames) {
        this.templates = templates;
        this.frames = frames;
    }

    /** For the client proxy only. */
    Parts() {}

    /** The part as something that a template writes with {@code ${…}}. */
    public Content content(Page part) {
        return templates.content(part, frames.frame(part.title()));
    }
}
