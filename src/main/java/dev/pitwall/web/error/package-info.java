/**
 * What a reader or a client sees when something went wrong: what happened, whether anything was changed, what to do, and an id
 * that stands in the log.
 */
package dev.pitwall.web.error;
