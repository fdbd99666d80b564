/**
 * Schedules and sensors: timers on every node, one tick of them all by a claim in the database, and what a tick came to. It
 * refuses to know what the conditions are about.
 */
package dev.pitwall.orchestration.automation;
