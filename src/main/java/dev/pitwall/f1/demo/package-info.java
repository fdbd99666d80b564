/**
 * The demonstration: a championship that does not exist, simulated from a seed, and served by Pitwall itself in the formats of the real
 * APIs, so that everything else treats it as real. Its drivers, teams and places are invented; a likeness to real ones is chance. It
 * answers only while {@code pitwall.source=demo}.
 */
package dev.pitwall.f1.demo;
