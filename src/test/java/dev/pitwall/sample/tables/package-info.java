/** How a workspace has its tables made; apart from the sample workspace, whose test makes them itself. */
package dev.pitwall.sample.tables;
