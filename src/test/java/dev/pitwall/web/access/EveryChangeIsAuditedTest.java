package dev.pitwall.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.pitwall.architecture.Product;
import dev.pitwall.orchestration.security.AuditTrail;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever a person or token changes stands in the audit trail: a resource that changes something writes it, or has a class that does. */
class EveryChangeIsAuditedTest {

    private static final List<Class<? extends Annotation>> CHANGING =
            List.of(POST.class, PUT.class, PATCH.class, DELETE.class);

    /** The page, what it asks, and what that asks: deeper down somebody else's changes are written. */
    private static final int DEPTH = 3;

    /** What a reader chooses for their own browser, kept in a cookie, is no change of Pitwall. */
    private static final Set<String> CHANGE_NOTHING_OF_PITWALL = Set.of("OverviewPage", "PreferencesForm");

    @Test
    void every_resource_that_changes_something_writes_the_audit_trail() {
        assertThat(silent(Product.classes())).isEmpty();
    }

    @Test
    void a_resource_that_changes_something_silently_is_found() {
        assertThat(silent(new ClassFileImporter().importClasses(Silent.class))).containsExactly("Silent");
    }

    private static List<String> silent(JavaClasses classes) {
        return classes.stream()
                .filter(candidate -> candidate.isAnnotatedWith(Path.class))
                .filter(EveryChangeIsAuditedTest::changesSomething)
                .filter(resource -> !writes(resource, DEPTH))
                .map(JavaClass::getSimpleName)
                .filter(name -> !CHANGE_NOTHING_OF_PITWALL.contains(name))
                .sorted()
                .toList();
    }

    /** Whether a field holds the audit trail, or what writes it with each change that it makes. */
    private static boolean writes(JavaClass holder, int depth) {
        return holder.getFields().stream()
                .map(JavaField::getRawType)
                .anyMatch(type -> type.isEquivalentTo(AuditTrail.class) || depth > 1 && writes(type, depth - 1));
    }

    private static boolean changesSomething(JavaClass resource) {
        return resource.getMethods().stream()
                .anyMatch(method -> CHANGING.stream().anyMatch(method::isAnnotatedWith));
    }

    @Path("/silent")
    static class Silent {
        @POST
        public void change() {}
    }
}
