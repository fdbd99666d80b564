/**
 * Runs for many partitions of an asset: the plan, its progress, and the handing out of its runs in small transactions. It refuses
 * to know how a run is started.
 */
package dev.pitwall.orchestration.backfill;
