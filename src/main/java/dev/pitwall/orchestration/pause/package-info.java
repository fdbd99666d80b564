/**
 * Pauses of everything or of one workspace: while one lasts, no tick is claimed and no run is taken from the queue. It refuses to
 * know what a tick or a run is; those ask it.
 */
package dev.pitwall.orchestration.pause;
