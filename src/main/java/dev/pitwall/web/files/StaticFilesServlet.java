package dev.pitwall.web.files;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves {@link StaticFiles}. An address carries the hash of its content, so a browser may keep it for a year without asking; an
 * address whose hash is of another version is not found.
 */
@WebServlet("/static/*")
public class StaticFilesServlet extends HttpServlet {

    private static final String KEEP_FOR_EVER = "public, max-age=31536000, immutable";

    private final transient StaticFiles files;

    @Inject
    public StaticFilesServlet(StaticFiles files) {
        this.files = files;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        var file = path == null ? null : files.addressedAs(path.substring(1)).orElse(null);
        if (file == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("ETag", file.entityTag());
        response.setHeader("Cache-Control", KEEP_FOR_EVER);
        response.setHeader("Vary", "Accept-Encoding");
        if (file.entityTag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.mediaType());
        send(file, acceptsGzip(request), response);
    }

    private static void send(StaticFile file, boolean compressed, HttpServletResponse response) throws IOException {
        var bytes = compressed ? file.compressed() : file.content();
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }
}
