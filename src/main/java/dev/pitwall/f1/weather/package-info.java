/**
 * The port through which forecasts for circuits come in, and what they say. It refuses to know of timing, weekends and tables.
 */
package dev.pitwall.f1.weather;
