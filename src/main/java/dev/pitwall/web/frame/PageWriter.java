package dev.pitwall.web.frame;

import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Renders the {@link Page} that a resource method returned. The whole page is made before its first byte leaves, so that an error can still become an error page. */
@Provider
@Produces(MediaType.TEXT_HTML)
@ApplicationScoped
public class PageWriter implements MessageBodyWriter<Page> {

    private Templates templates;
    private FrameMaker frames;

    @Inject
    PageWriter(Templates templates, FrameMaker frames) {
        this.templates = templates;
        this.frames = frames;
    }

    /** For the client proxy only. */
    public PageWriter() {}

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Page.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Page page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        var output = new Utf8ByteOutput();
        templates.render(page, frames.frame(page.title()), output);
        headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8");
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        output.writeTo(body);
    }
}
