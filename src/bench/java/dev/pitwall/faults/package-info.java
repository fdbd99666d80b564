/**
 * Kills servers at random moments and counts afterwards, in the database alone, what was lost and what was done twice. What it
 * counts is computed from the cron expressions, run keys and configs, and never asked of the code under test.
 */
package dev.pitwall.faults;
