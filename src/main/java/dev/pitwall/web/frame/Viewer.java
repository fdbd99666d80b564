package dev.pitwall.web.frame;

import dev.pitwall.orchestration.security.Role;

/** Who looks at the page. */
public record Viewer(String name, Role role) {

    /** Whether a control that needs this role is shown. */
    public boolean may(Role needed) {
        return role.includes(needed);
    }

    public boolean isOperator() {
        return may(Role.OPERATOR);
    }

    public boolean isAdmin() {
        return may(Role.ADMIN);
    }
}
