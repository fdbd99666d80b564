/**
 * Timing data from a folder of CSV files, in the format of {@code docs/files-format.md}. Columns are found by name; a row that is
 * not understood is handed on as refused and the reading goes on. It refuses to know any network.
 */
package dev.pitwall.f1.timing.files;
