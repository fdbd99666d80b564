package dev.pitwall.rest;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes each {@link Body} as JSON. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class BodyWriter implements MessageBodyWriter<Body> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Body.class.isAssignableFrom(type) && type.isRecord();
    }

    @Override
    public void writeTo(
            Body body,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws IOException {
        stream.write(BodyJson.of((Record) body).toString().getBytes(StandardCharsets.UTF_8));
    }
}
