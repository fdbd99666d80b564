/**
 * Reads the tables of a Dagster instance on MySQL, and brings its runs, their events and the ticks of its schedules and sensors into the
 * history. It refuses to write to those tables, and to know what the jobs in them are for.
 *
 * <p>Table and column names, and the classes and enums in the serialized bodies, are those of Dagster 1.13 (dagster-mysql 0.29), which
 * keeps them for ever: {@code PipelineRun}, {@code TickData} and {@code EventLogEntry} are older than 1.0.
 */
package dev.pitwall.dagster;
