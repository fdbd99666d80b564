/** Pieces that several pages show in the same way: states, durations, configs, metadata, addresses with a query. */
package dev.pitwall.web.part;
