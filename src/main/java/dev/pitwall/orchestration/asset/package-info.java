/**
 * What runs have made: materializations with their metadata. It refuses to know what the assets are for.
 */
package dev.pitwall.orchestration.asset;
