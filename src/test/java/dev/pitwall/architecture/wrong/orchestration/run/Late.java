package dev.pitwall.architecture.wrong.orchestration.run;

import java.time.Instant;

class Late {
    Instant byThisMachine = Instant.now();
}
