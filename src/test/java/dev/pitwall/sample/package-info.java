/** The smallest application on Pitwall: one job that copies letters from a list into a table, chunk by chunk. */
package dev.pitwall.sample;
