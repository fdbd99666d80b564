/** What a measurement adds to the WAR: a job that does nothing, and a way to start it past the engine. */
package dev.pitwall.bench.inside;
