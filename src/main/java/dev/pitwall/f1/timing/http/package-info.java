/**
 * How every timing source asks the network: time limits, tries with growing waits, pace, and one name for each kind of failure. It
 * refuses to know what an answer means.
 */
package dev.pitwall.f1.timing.http;
