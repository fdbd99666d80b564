package dev.pitwall.web.frame;

/**
 * A point in time as pages show it.
 *
 * @param iso for {@code <time datetime>}, in UTC
 * @param absolute "14:05:09 CET" on the reader's day, "2024-03-01 14:05:09 CET" on another
 * @param relative "3 min ago", "in 3 h"
 * @param full date, seconds and zone, whatever the day
 */
public record Moment(String iso, String absolute, String relative, String full) {}
