/** The workspace {@code core}: the upkeep of the installation. It refuses to know what the other workspaces are for. */
package dev.pitwall.f1.core;
