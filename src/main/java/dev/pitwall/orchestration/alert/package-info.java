/**
 * What is worth telling, the outbox in which it waits, and the port through which it leaves. A message is written in the
 * transaction of what it tells and delivered afterwards, once and in order. It refuses to know what a run is beyond its number,
 * and what any channel looks like.
 */
package dev.pitwall.orchestration.alert;
