package dev.pitwall.faults.broken;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.util.Set;

/** Binds {@link NoClaim} to the engine's beans that claim and commit ticks; they are not changed otherwise. */
public class ClaimBreaker implements Extension {

    private static final Set<String> BEANS =
            Set.of("dev.pitwall.orchestration.automation.TickClaim", "dev.pitwall.orchestration.automation.TickCommit");

    <T> void bind(@Observes ProcessAnnotatedType<T> type) {
        if (BEANS.contains(type.getAnnotatedType().getJavaClass().getName())) {
            type.configureAnnotatedType().add(new Broken.Literal());
        }
    }
}
