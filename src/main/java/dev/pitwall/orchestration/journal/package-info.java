/**
 * The append-only event log of a run: append, read, stream. It refuses to know what a run is beyond its number.
 */
package dev.pitwall.orchestration.journal;
