package dev.pitwall.web.files;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * An answer that is compressed if it turns out to be text. That is known only when the first byte is written, since its type and
 * length are set before; so the length is kept back until then.
 */
final class CompressedResponse extends HttpServletResponseWrapper {

    /** Below this a compressed answer is not shorter. */
    private static final long WORTH_IT = 600;

    private static final Set<String> TEXT = Set.of(
            "text/html",
            "text/plain",
            "text/css",
            "text/csv",
            "text/javascript",
            "application/json",
            "application/problem+json",
            "application/xml",
            "image/svg+xml");
    private static final String LENGTH = "Content-Length";

    private final Output output = new Output();
    private PrintWriter writer;
    private long length = -1;

    CompressedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return output;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(output, Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        output.flush();
        super.flushBuffer();
    }

    @Override
    public void setContentLength(int bytes) {
        length = bytes;
    }

    @Override
    public void setContentLengthLong(long bytes) {
        length = bytes;
    }

    @Override
    public void setHeader(String name, String value) {
        if (!kept(name, value)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!kept(name, value)) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, Integer.toString(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        addHeader(name, Integer.toString(value));
    }

    private boolean kept(String name, String value) {
        if (!LENGTH.equalsIgnoreCase(name)) {
            return false;
        }
        length = Long.parseLong(value.strip());
        return true;
    }

    /** Writes what is left. An answer without a body gets the length that it was given. */
    void finish() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        output.finish();
    }

    private boolean isWorthCompressing() {
        return !isCommitted()
                && isText(getContentType())
                && getHeader("Content-Encoding") == null
                && getStatus() != SC_NOT_MODIFIED
                && (length < 0 || length >= WORTH_IT);
    }

    private static boolean isText(String contentType) {
        return contentType != null
                && TEXT.contains(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    private final class Output extends ServletOutputStream {

        private OutputStream target;

        private OutputStream target() throws IOException {
            if (target == null) {
                target = isWorthCompressing() ? compressed() : plain();
            }
            return target;
        }

        private OutputStream compressed() throws IOException {
            CompressedResponse.super.setHeader("Content-Encoding", "gzip");
            CompressedResponse.super.addHeader("Vary", "Accept-Encoding");
            return new GZIPOutputStream(getResponse().getOutputStream());
        }

        private OutputStream plain() throws IOException {
            applyLength();
            return getResponse().getOutputStream();
        }

        private void applyLength() {
            if (length >= 0 && !isCommitted()) {
                getResponse().setContentLengthLong(length);
            }
        }

        @Override
        public void write(int value) throws IOException {
            target().write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            target().write(bytes, offset, count);
        }

        /** Before the first byte there is nothing to send, and to commit the headers now would fix them too early. */
        @Override
        public void flush() throws IOException {
            if (target != null) {
                target.flush();
            }
        }

        @Override
        public void close() throws IOException {
            finish();
            getResponse().getOutputStream().close();
        }

        void finish() throws IOException {
            if (target == null) {
                applyLength();
            } else if (target instanceof GZIPOutputStream gzip) {
                gzip.finish();
                gzip.flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("a compressed answer is written by the thread that makes it");
        }
    }
}
