/** Breaks the claim of ticks in the WAR of a fault run, to see that the audit finds it; {@code -Dbreak=claim} adds it. */
package dev.pitwall.faults.broken;
