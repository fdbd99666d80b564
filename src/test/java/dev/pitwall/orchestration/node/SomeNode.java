package dev.pitwall.orchestration.node;

import java.util.Optional;

/** Nodes for tests; each call makes another one, as each start of the application does. */
public final class SomeNode {

    private SomeNode() {}

    public static NodeIdentity named(String name) {
        return new NodeIdentity(Optional.of(name));
    }
}
