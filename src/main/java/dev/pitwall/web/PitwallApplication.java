package dev.pitwall.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * One JAX-RS application at the root holds the pages and, under {@code /api/v1}, the API, so that one filter decides for both
 * who may see what. Static files are a servlet of their own; a longer path wins over this one.
 */
@ApplicationPath("/")
public class PitwallApplication extends Application {}
