package dev.pitwall.web.frame;

import dev.pitwall.orchestration.security.Role;

/**
 * The roles that a page may ask for in {@link jakarta.annotation.security.RolesAllowed}. A resource without such a declaration
 * is denied to everybody.
 */
public interface Access {
    String VIEWER = Role.Named.VIEWER;
    String OPERATOR = Role.Named.OPERATOR;
    String ADMIN = Role.Named.ADMIN;
}
