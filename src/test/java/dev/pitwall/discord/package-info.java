/** Messages to a Discord on loopback. */
package dev.pitwall.discord;
