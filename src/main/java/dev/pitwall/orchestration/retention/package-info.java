/**
 * What is old is deleted: by kinds, each with an age, in small commits, on one node at a time. It refuses to know what a workspace
 * keeps: a workspace says so by a bean of {@link dev.pitwall.orchestration.definition.RetainedKind}.
 */
package dev.pitwall.orchestration.retention;
