/**
 * What an author of a workspace writes, and what a step may ask of its run: a library without imports of ours and without
 * persistence, servlet or batch API. It refuses to know how definitions are stored, scheduled or shown.
 */
package dev.pitwall.orchestration.definition;
