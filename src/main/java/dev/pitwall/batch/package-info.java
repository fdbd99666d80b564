/**
 * The JSR-352 side: the graph of a job read from its XML, JobOperator behind one class, and the listeners that every job names.
 * It refuses to know the engine: its listeners fire facts as CDI events.
 */
package dev.pitwall.batch;
