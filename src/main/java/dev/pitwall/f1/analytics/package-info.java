/**
 * The workspace {@code data_analytics}: keeps every lap in the schema that dashboards read, and writes it as a file. It refuses to
 * know what is predicted.
 */
package dev.pitwall.f1.analytics;
