/**
 * The race overview: what a race was, read from its laps and its result, as pages, pictures and a CSV. It refuses to load anything, and
 * to know what was predicted.
 */
package dev.pitwall.f1.race;
