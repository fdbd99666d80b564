package dev.pitwall.rest;

/**
 * A record that the API answers with or takes. It is the one place where the shape stands: {@link BodyWriter} writes it as a JSON
 * object with its components' names as keys, which are kept for ever, and the API's description at {@code /openapi} is made of it.
 * An empty optional is left out; what is not optional is always there.
 */
public interface Body {}
