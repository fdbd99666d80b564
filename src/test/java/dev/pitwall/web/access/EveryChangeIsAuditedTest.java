package dev.pitwall.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.pitwall.architecture.Product;
import dev.pitwall.orchestration.security.AuditTrail;
import dev.pitwall.web.frame.ChangeTrail;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a person or token changes stands in the audit trail: each method that changes something comes to the line that says so. */
class EveryChangeIsAuditedTest {

    private static final List<Class<? extends Annotation>> CHANGING =
            List.of(POST.class, PUT.class, PATCH.class, DELETE.class);

    /** So many calls deep is looked: deeper down somebody else's changes are written. */
    private static final int DEPTH = 5;

    /** They show what a change would come to, or keep what a reader chooses for their own eyes. */
    private static final Set<String> CHANGE_NOTHING_OF_PITWALL = Set.of(
            "AutomationActions.preview",
            "AutomationsResource.preview",
            "BackfillsResource.preview",
            "OverviewPage.putAway",
            "PreferencesForm.change",
            "SavedFiltersForm.forget",
            "SavedFiltersForm.keep");

    /** What it does it hands on as a function that an enum holds, which no call shows: ManyRunsDatabaseTest holds its lines. */
    private static final Set<String> SEEN_ELSEWHERE = Set.of("ManyRunsPage.change");

    @Test
    void every_method_that_changes_something_writes_the_audit_trail() {
        assertThat(silent(Product.classes())).isEmpty();
    }

    @Test
    void a_method_that_changes_something_silently_is_found_beside_one_that_does_not() {
        assertThat(silent(new ClassFileImporter().importClasses(Half.class, AuditTrail.class)))
                .containsExactly("Half.silently");
    }

    private static List<String> silent(JavaClasses classes) {
        return classes.stream()
                .filter(candidate -> candidate.isAnnotatedWith(Path.class))
                .flatMap(resource -> resource.getMethods().stream())
                .filter(method -> CHANGING.stream().anyMatch(method::isAnnotatedWith))
                .filter(method -> !writes(method))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .filter(name -> !CHANGE_NOTHING_OF_PITWALL.contains(name) && !SEEN_ELSEWHERE.contains(name))
                .sorted()
                .toList();
    }

    /** Also what a method hands on to be done by others counts as done by it. */
    private static boolean writes(JavaCodeUnit method) {
        var seen = new HashSet<JavaCodeUnit>();
        var level = List.of(method);
        for (var depth = 0; depth < DEPTH; depth++) {
            var called =
                    level.stream().flatMap(EveryChangeIsAuditedTest::called).toList();
            if (called.stream().anyMatch(EveryChangeIsAuditedTest::isALine)) {
                return true;
            }
            level = called.stream()
                    .filter(target -> target.getOwner().getPackageName().startsWith("dev.pitwall"))
                    .flatMap(target -> target.resolveMember().stream())
                    .map(JavaCodeUnit.class::cast)
                    .filter(seen::add)
                    .toList();
        }
        return false;
    }

    private static Stream<CodeUnitAccessTarget> called(JavaCodeUnit method) {
        return method.getAccessesFromSelf().stream()
                .map(JavaAccess::getTarget)
                .filter(CodeUnitAccessTarget.class::isInstance)
                .map(CodeUnitAccessTarget.class::cast);
    }

    /** The trail, or the port by which a workspace's own page reaches it. */
    private static boolean isALine(CodeUnitAccessTarget called) {
        return called.getName().equals("record")
                && (called.getOwner().isEquivalentTo(AuditTrail.class)
                        || called.getOwner().isEquivalentTo(ChangeTrail.class));
    }

    @Path("/half")
    static class Half {
        private AuditTrail trail;

        @POST
        public void silently() {}

        @POST
        public void told() {
            trail.record(null, null, "half");
        }
    }
}
