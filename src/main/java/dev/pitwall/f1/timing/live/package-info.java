/**
 * The source that reads the real APIs: practice from the timing archive, calendar and classifications from Jolpica, joined by the date
 * of the race. The demonstration reads its own server through the same classes.
 */
package dev.pitwall.f1.timing.live;
