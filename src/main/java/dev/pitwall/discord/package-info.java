/**
 * Discord behind the port of alerts: as a bot through JDA, or through a webhook's address by plain HTTP. It refuses to know why
 * people are told.
 */
package dev.pitwall.discord;
