/**
 * Which schema a table lives in, and how it gets there: the environment, the logical catalogs, and the migrations.
 *
 * <p>It knows no table by name and imports nothing of ours.
 */
package dev.pitwall.schema;
