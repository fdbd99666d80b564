/**
 * What runs have made: the catalogue, materializations with their metadata, lineage, checks, freshness and partitions. It refuses
 * to know what the assets are for.
 */
package dev.pitwall.orchestration.asset;
