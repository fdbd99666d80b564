package dev.pitwall.f1.prediction;

/** f1db's kinds of circuit: a street circuit, a permanent one, and a permanent one that is partly public road. */
public enum CircuitType {
    STREET,
    RACE,
    ROAD
}
