package dev.pitwall.web.frame;

import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
    private Notices notices;
    private LastPages lastPages;
    private HttpServletRequest request;

    @Inject
    PageWriter(
            Templates templates, FrameMaker frames, Notices notices, LastPages lastPages, HttpServletRequest request) {
        this.templates = templates;
        this.frames = frames;
        this.notices = notices;
        this.lastPages = lastPages;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
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
        var frame = frames.frame(page.title());
        templates.render(page, frame, output);
        if (!page.isPart() && frame.flash().isPresent()) {
            notices.forget();
        }
        if (page.isWorthKeeping() && request.getMethod().equals("GET")) {
            lastPages.keep(request, output.toByteArray());
        }
        headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8");
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        output.writeTo(body);
    }
}
