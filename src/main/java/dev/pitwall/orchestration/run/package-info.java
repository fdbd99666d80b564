/**
 * Runs: their states, the queue, launching, supervision and settlement, and what a step may ask of its run. It refuses to know
 * what asks for runs and who is told of their end: those observe the facts in {@link dev.pitwall.orchestration.run.RunFact}.
 */
package dev.pitwall.orchestration.run;
