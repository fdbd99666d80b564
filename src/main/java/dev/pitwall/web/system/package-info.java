/** Is the machine well? Nodes, lag, queue, versions of the schemas, what is deleted when it is old, and settings. */
package dev.pitwall.web.system;
