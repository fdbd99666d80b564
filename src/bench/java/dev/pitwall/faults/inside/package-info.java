/** The workspace that is killed: schedules, a sensor and a chunk job whose rows tell whether anything was lost or doubled. */
package dev.pitwall.faults.inside;
