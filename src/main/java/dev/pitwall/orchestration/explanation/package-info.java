/**
 * Why a job did or did not run in a period: one list, in the order of time, of what the other rooms know of it. It refuses to change
 * anything.
 */
package dev.pitwall.orchestration.explanation;
