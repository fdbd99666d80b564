/**
 * The port {@link dev.pitwall.f1.timing.TimingSource} through which the application sees the sport: calendar, readiness of a
 * session, and rows of results, each either parsed or refused with its reason. It refuses to know who asks, where rows are
 * stored and what is predicted from them.
 */
package dev.pitwall.f1.timing;
