/** The engine: it knows workspaces by their definitions and nothing of what they are for. */
package dev.pitwall.orchestration;
