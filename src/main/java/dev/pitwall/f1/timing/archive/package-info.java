/**
 * The live-timing static archive: an index per season, and per session a file per topic, each line a time and a change to be merged
 * into the topic's state. From them come results and laps. It refuses to know the calendar of rounds, which the archive has not.
 */
package dev.pitwall.f1.timing.archive;
