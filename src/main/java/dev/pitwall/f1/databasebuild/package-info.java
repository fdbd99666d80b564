/**
 * The workspace {@code database_build}: jobs that make the application's tables, each from its own folder of migrations. It
 * refuses to know what the tables are filled with.
 */
package dev.pitwall.f1.databasebuild;
