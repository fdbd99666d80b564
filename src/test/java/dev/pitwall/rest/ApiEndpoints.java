package dev.pitwall.rest;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.pitwall.architecture.Product;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The endpoints of the API as their classes declare them. */
record ApiEndpoints(Class<?> resource, List<Method> methods) {

    /** All that the product has under {@code /api}. */
    static Stream<ApiEndpoints> ofTheProduct() {
        return of(Product.classes().stream()
                .filter(candidate -> candidate.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .filter(resource -> resource.getAnnotation(Path.class).value().startsWith("/api/")));
    }

    static Stream<ApiEndpoints> of(Stream<Class<?>> resources) {
        return resources
                .map(resource -> new ApiEndpoints(
                        resource,
                        Arrays.stream(resource.getDeclaredMethods())
                                .filter(method -> verb(method).isPresent())
                                .sorted(Comparator.comparing(Method::getName))
                                .toList()))
                .sorted(Comparator.comparing(endpoints -> endpoints.resource().getName()));
    }

    static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(each -> Stream.ofNullable(each.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    /** Its path as the description writes it: without regular expressions. */
    String path(Method method) {
        var own = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .map(path -> path.startsWith("/") ? path : "/" + path)
                .orElse("");
        return (resource.getAnnotation(Path.class).value() + own)
                .replaceAll("\\{(\\w+)\\s*:(?:[^{}]|\\{[^}]*})*}", "{$1}");
    }

    Stream<String> shortcomings() {
        var tag = resource.isAnnotationPresent(Tag.class)
                ? Stream.<String>empty()
                : Stream.of(resource.getSimpleName() + " has no @Tag");
        return Stream.concat(tag, methods.stream().flatMap(this::shortcomings));
    }

    private Stream<String> shortcomings(Method method) {
        var found = new ArrayList<String>();
        var operation = Optional.ofNullable(method.getAnnotation(Operation.class));
        if (operation.map(Operation::summary).filter(text -> !text.isBlank()).isEmpty()) {
            found.add("has no summary: @Operation(summary = …)");
        }
        if (!Body.class.isAssignableFrom(method.getReturnType()) && !declaresItsAnswer(method)) {
            found.add("answers with " + method.getReturnType().getSimpleName()
                    + ": answer with a record that is a Body, or say it by @APIResponse");
        }
        if (new Endpoint(resource, method).roles().isEmpty()) {
            found.add("declares no role");
        }
        Arrays.stream(method.getParameters()).forEach(parameter -> found.addAll(shortcomings(parameter)));
        return found.stream().map(text -> resource.getSimpleName() + "." + method.getName() + " " + text);
    }

    private static List<String> shortcomings(Parameter parameter) {
        var query = Optional.ofNullable(parameter.getAnnotation(QueryParam.class));
        if (query.isPresent() && parameter.getType() != String.class) {
            return List.of("takes the query parameter " + query.get().value() + " as a "
                    + parameter.getType().getSimpleName()
                    + ": take it as a text and read it with Asked, so that a refusal names it");
        }
        var isBody = query.isEmpty()
                && !parameter.isAnnotationPresent(PathParam.class)
                && !parameter.isAnnotationPresent(Context.class);
        return isBody && !parameter.isAnnotationPresent(RequestBody.class)
                ? List.of("takes a body and does not describe it: @RequestBody with a schema")
                : List.of();
    }

    private static boolean declaresItsAnswer(Method method) {
        return Arrays.stream(method.getAnnotationsByType(APIResponse.class))
                .filter(response -> response.responseCode().startsWith("2"))
                .anyMatch(response -> response.responseCode().equals("204") || response.content().length > 0);
    }
}
