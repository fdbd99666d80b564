/** Pitwall: an orchestrator for Jakarta Batch, and the Formula 1 application that runs on it. */
package dev.pitwall;
