package dev.pitwall.f1.timing.jolpica;

import dev.pitwall.f1.timing.Refusal;

/** Carries the refusal of an entry to the reader. */
final class RefusedEntryException extends Exception {

    private final transient Refusal refusal;

    RefusedEntryException(Refusal refusal) {
        super(refusal.sentence(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
