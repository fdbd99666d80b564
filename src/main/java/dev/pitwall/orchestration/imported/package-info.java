/**
 * What was brought over from another orchestrator's history, so that nothing comes twice and its age counts from the day on which it
 * came. It refuses to know which orchestrators there are.
 */
package dev.pitwall.orchestration.imported;
