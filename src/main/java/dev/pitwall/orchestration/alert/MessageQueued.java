package dev.pitwall.orchestration.alert;

/** A message was made WAITING in the transaction that fires this. */
record MessageQueued() {}
