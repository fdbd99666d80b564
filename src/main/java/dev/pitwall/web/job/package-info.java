/** The jobs of the workspaces: what each is, whether it behaves, and its launch. */
package dev.pitwall.web.job;
