package dev.pitwall.rest;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to the API's description what holds for every endpoint and would otherwise be said at each: the role that its method
 * declares, the problems that it may answer with, and which fields are always there. A method is found by the operation id, which
 * the setting {@code operationIdStrategy} makes of package, class and method. What is said once for all stands at the package.
 *
 * <p>It builds no schema by itself: the type of a schema is one value in MicroProfile OpenAPI 3.1, against which we compile, and a
 * list in 4.0, which the servers bring.
 */
public class ApiDescription implements OASFilter {

    static final String TOKEN = "token";
    static final String SESSION = "session";

    /** OpenAPI 3.1 allows roles in a security requirement, but servers that check by 3.0 log each as an error. */
    static final String ROLES = "x-roles";

    private static final String PROBLEM = "#/components/schemas/ProblemBody";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var answers = new HashSet<Class<?>>();
        Shape.withParts(ProblemBody.class).forEach(answers::add);
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations()
                        .forEach((verb, operation) -> Endpoint.of(operation.getOperationId())
                                .ifPresent(endpoint -> {
                                    describe(operation, endpoint, verb != PathItem.HttpMethod.GET);
                                    endpoint.answers().flatMap(Shape::withParts).forEach(answers::add);
                                })));
        answers.forEach(
                shape -> Optional.ofNullable(api.getComponents().getSchemas().get(shape.getSimpleName()))
                        .ifPresent(schema -> schema.setRequired(Shape.alwaysThere(shape))));
    }

    private static void describe(Operation operation, Endpoint endpoint, boolean changes) {
        var roles = endpoint.roles();
        operation.setOperationId(endpoint.id());
        operation.setSecurity(List.of(
                OASFactory.createSecurityRequirement().addScheme(TOKEN),
                OASFactory.createSecurityRequirement().addScheme(SESSION)));
        operation.addExtension(ROLES, roles);
        operation.setDescription(
                Stream.of(operation.getDescription(), "Needs the role " + String.join(" or ", roles) + ".")
                        .filter(text -> text != null && !text.isEmpty())
                        .collect(Collectors.joining(" ")));
        var problems = operation.getResponses();
        problems.addAPIResponse("400", problem("A field is wrong; errors names it. Nothing was changed."));
        problems.addAPIResponse("401", problem("The caller is not known."));
        problems.addAPIResponse("403", problem("The caller may not; the detail names the role that may."));
        problems.addAPIResponse("404", problem("There is no such thing. Nothing was changed."));
        if (changes) {
            problems.addAPIResponse("409", problem("Its state does not allow that. Nothing was changed."));
        }
        problems.addAPIResponse("500", problem("A defect of Pitwall; the id is in the server's log."));
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
    }
}
