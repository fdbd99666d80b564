package dev.pitwall.orchestration.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What an account may do. Each role may do what the roles before it may. */
public enum Role {
    /** Sees everything, changes nothing but their own sign-in. */
    VIEWER(Role.Named.VIEWER),
    /** Launches, stops and restarts runs, turns automations on and off. */
    OPERATOR(Role.Named.OPERATOR),
    /** Accounts, tokens, retention, settings. */
    ADMIN(Role.Named.ADMIN);

    /** The names as annotations need them, and as they are stored and given to the container. */
    public interface Named {
        String VIEWER = "viewer";
        String OPERATOR = "operator";
        String ADMIN = "admin";
    }

    private final String name;

    Role(String name) {
        this.name = name;
    }

    /** The name that is stored, shown, and declared to the container. */
    public String storedName() {
        return name;
    }

    /** The names of this role and of every role that it includes: what {@code isUserInRole} says yes to. */
    public Set<String> groups() {
        return Arrays.stream(values())
                .filter(this::includes)
                .map(Role::storedName)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean includes(Role other) {
        return ordinal() >= other.ordinal();
    }

    /** The role of a stored or submitted name. */
    public static Role named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.name.equals(name == null ? "" : name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("role is '" + name + "'; allowed are viewer, operator and admin"));
    }
}
