package dev.pitwall.rest;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A method of a resource, for the API's description. */
record Endpoint(Class<?> resource, Method method) {

    /**
     * The method of an operation; empty where it is none of ours.
     *
     * @param operationId name of the class, underscore, name of the method
     */
    static Optional<Endpoint> of(String operationId) {
        var separator = operationId == null ? -1 : operationId.lastIndexOf('_');
        if (separator < 0) {
            return Optional.empty();
        }
        try {
            var resource = Class.forName(operationId.substring(0, separator), false, Endpoint.class.getClassLoader());
            var name = operationId.substring(separator + 1);
            return Arrays.stream(resource.getDeclaredMethods())
                    .filter(method -> method.getName().equals(name) && !method.isSynthetic())
                    .findFirst()
                    .map(method -> new Endpoint(resource, method));
        } catch (ClassNotFoundException unknown) {
            return Optional.empty();
        }
    }

    /** Its name in the description: {@code Runs_list}. */
    String id() {
        return resource.getSimpleName().replace("Resource", "") + "_" + method.getName();
    }

    /** One of them is needed. */
    List<String> roles() {
        return Optional.ofNullable(method.getAnnotation(RolesAllowed.class))
                .or(() -> Optional.ofNullable(resource.getAnnotation(RolesAllowed.class)))
                .map(declared -> List.of(declared.value()))
                .orElse(List.of());
    }

    /** The records that it answers with when all is well. */
    Stream<Class<?>> answers() {
        return Stream.concat(
                        Stream.of(method.getReturnType()),
                        Arrays.stream(method.getAnnotationsByType(APIResponse.class))
                                .flatMap(response -> Arrays.stream(response.content()))
                                .map(Content::schema)
                                .map(schema -> schema.implementation()))
                .filter(Class::isRecord);
    }
}
