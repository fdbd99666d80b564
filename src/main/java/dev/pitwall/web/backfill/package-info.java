/** Backfills: asking for the runs of many partitions, and how far they are. */
package dev.pitwall.web.backfill;
