/**
 * The API under {@code /api/v1}: JSON of records ({@link dev.pitwall.rest.Body}), times in ISO 8601 with zone UTC, lists paged by key, errors as problem details
 * (RFC 9457) that name the field. It refuses to decide anything: it asks the engine.
 */
package dev.pitwall.rest;
