/** A Java agent that puts a JVM's clock forward or back, for the node of a fault run whose clock is off. */
package dev.pitwall.faults.clock;
