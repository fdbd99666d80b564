package dev.pitwall.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.pitwall.architecture.Product;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EveryResourceDeclaresWhoMayCallItTest {

    @Test
    void every_method_that_answers_a_request_declares_a_role_or_that_it_is_open() {
        var undeclared = Product.classes().stream()
                .filter(candidate -> candidate.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(EveryResourceDeclaresWhoMayCallItTest::undeclared)
                .toList();

        assertThat(undeclared).isEmpty();
    }

    @Test
    void a_method_without_a_declaration_is_found_and_is_nobodys() throws Exception {
        var forgotten = Forgotten.class.getDeclaredMethod("everything");

        assertThat(undeclared(Forgotten.class)).containsExactly("Forgotten.everything");
        assertThat(AccessRule.of(Forgotten.class, forgotten)).isEqualTo(new AccessRule(false, List.of()));
    }

    private static Stream<String> undeclared(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(EveryResourceDeclaresWhoMayCallItTest::answersRequests)
                .filter(method -> !AccessRule.isDeclared(resource, method))
                .map(method -> resource.getSimpleName() + "." + method.getName());
    }

    private static boolean answersRequests(Method method) {
        return method.isAnnotationPresent(Path.class)
                || Arrays.stream(method.getAnnotations())
                        .anyMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    @Path("/forgotten")
    static class Forgotten {
        @GET
        public String everything() {
            return "secrets";
        }
    }
}
