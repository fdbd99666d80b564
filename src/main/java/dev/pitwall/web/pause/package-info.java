/** Pauses: beginning, ending, and saying so on every page. */
package dev.pitwall.web.pause;
