/**
 * Calendar and classifications from Jolpica, in the layout of Ergast: answers under {@code MRData}, in pages. It refuses to know
 * practice, which that API has not.
 */
package dev.pitwall.f1.timing.jolpica;
