/**
 * OpenF1, 2023 onwards: the same sessions as the timing archive, already cut into laps. It refuses history while a session is live.
 *
 * <p>Source of the formats: https://openf1.org, version 1, and answers that were kept.
 */
package dev.pitwall.f1.timing.openf1;
