package dev.pitwall.web.files;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sends text compressed to whoever can read that: a page of 60 kB is 9 kB then. A stream of events is left alone, because each
 * must leave at once. Static files come compressed from {@link StaticFilesServlet} and pass through.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CompressedAnswers implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!wantsCompressed((HttpServletRequest) request)) {
            chain.doFilter(request, response);
            return;
        }
        var compressed = new CompressedResponse((HttpServletResponse) response);
        chain.doFilter(request, compressed);
        if (!request.isAsyncStarted()) {
            compressed.finish();
        }
    }

    private static boolean wantsCompressed(HttpServletRequest request) {
        var encodings = request.getHeader("Accept-Encoding");
        var accepted = request.getHeader("Accept");
        return encodings != null
                && encodings.contains("gzip")
                && (accepted == null || !accepted.contains("text/event-stream"));
    }
}
