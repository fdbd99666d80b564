package dev.pitwall.web.access;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/**
 * Who may call a resource method, as its annotations declare. What the method says goes before what its class says; what neither
 * declares is nobody's.
 *
 * @param everybody whether no sign-in is needed
 * @param roles one of them is needed; empty together with {@code everybody} false means nobody
 */
record AccessRule(boolean everybody, List<String> roles) {

    private static final AccessRule EVERYBODY = new AccessRule(true, List.of());
    private static final AccessRule NOBODY = new AccessRule(false, List.of());

    AccessRule {
        roles = List.copyOf(roles);
    }

    static AccessRule of(Class<?> resource, Method method) {
        return declaredOn(method).or(() -> declaredOn(resource)).orElse(NOBODY);
    }

    /** Whether either declares anything. */
    static boolean isDeclared(Class<?> resource, Method method) {
        return declaredOn(method).or(() -> declaredOn(resource)).isPresent();
    }

    private static Optional<AccessRule> declaredOn(AnnotatedElement element) {
        if (element.isAnnotationPresent(DenyAll.class)) {
            return Optional.of(NOBODY);
        }
        if (element.isAnnotationPresent(RolesAllowed.class)) {
            return Optional.of(new AccessRule(
                    false, List.of(element.getAnnotation(RolesAllowed.class).value())));
        }
        return element.isAnnotationPresent(PermitAll.class) ? Optional.of(EVERYBODY) : Optional.empty();
    }
}
