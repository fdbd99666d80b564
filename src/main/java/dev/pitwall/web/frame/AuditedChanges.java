package dev.pitwall.web.frame;

import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.orchestration.security.AuditTrail;
import dev.pitwall.orchestration.security.AuditedState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;

/** Changes by whoever makes the request. */
@RequestScoped
public class AuditedChanges implements ChangeTrail {

    private AuditTrail trail;
    private HttpServletRequest request;

    @Inject
    AuditedChanges(AuditTrail trail, HttpServletRequest request) {
        this.trail = trail;
        this.request = request;
    }

    /** For the client proxy only. */
    AuditedChanges() {}

    @Override
    public String account() {
        return Actor.of(request).account();
    }

    @Override
    public void record(String subject, Map<String, String> before, Map<String, String> after) {
        trail.record(Actor.of(request), AuditAction.WORKSPACE_CHANGED, subject, state(before), state(after));
    }

    private static AuditedState state(Map<String, String> values) {
        AuditedState state = AuditedState.NONE;
        for (Map.Entry<String, String> value : new TreeMap<>(values).entrySet()) {
            state = state.with(value.getKey(), value.getValue());
        }
        return state;
    }
}
