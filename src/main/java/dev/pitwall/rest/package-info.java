/**
 * The API under {@code /api/v1}: JSON of records ({@link dev.pitwall.rest.Body}), times in ISO 8601 with zone UTC, lists paged by key, errors as problem details
 * (RFC 9457) that name the field. It refuses to decide anything: it asks the engine.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Pitwall",
                        version = "v1",
                        description =
                                "What the pages can do, for programs. Times are ISO 8601 in UTC, lists are paged by"
                                        + " key: follow next. Errors are problem details (RFC 9457) whose errors name each field"
                                        + " that was refused."),
        components =
                @Components(
                        schemas = @Schema(name = "ProblemBody", implementation = ProblemBody.class),
                        securitySchemes = {
                            @SecurityScheme(
                                    securitySchemeName = ApiDescription.TOKEN,
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "bearer",
                                    description = "An API token, made on the page of one's account."),
                            @SecurityScheme(
                                    securitySchemeName = ApiDescription.SESSION,
                                    type = SecuritySchemeType.APIKEY,
                                    in = SecuritySchemeIn.COOKIE,
                                    apiKeyName = "pitwall-session",
                                    description =
                                            "A browser that has signed in; what changes something carries X-CSRF-Token.")
                        }))
package dev.pitwall.rest;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
