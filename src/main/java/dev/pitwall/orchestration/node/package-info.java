/**
 * Which starts of the application are alive, by leases in the database whose clock decides. It refuses to know what a node
 * does with its life.
 */
package dev.pitwall.orchestration.node;
