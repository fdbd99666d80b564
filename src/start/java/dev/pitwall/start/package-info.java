/**
 * What `mvn` runs: it unpacks a database and an application server, starts them as its children, and stops them in order.
 *
 * <p>It uses nothing but the JDK, is no part of the WAR, and knows nothing of what the WAR does. The tests start their
 * database and their servers with the same classes.
 */
package dev.pitwall.start;
