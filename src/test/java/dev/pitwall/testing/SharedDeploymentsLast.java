package dev.pitwall.testing;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Those that {@link Shares share} a deployment follow each other, behind those that have one of their own; else by name. */
public final class SharedDeploymentsLast implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing(SharedDeploymentsLast::shared)
                        .thenComparing(described -> described.getTestClass().getName()));
    }

    private static String shared(ClassDescriptor described) {
        return described
                .findAnnotation(Shares.class)
                .map(shares -> shares.value().getName())
                .orElse("");
    }
}
