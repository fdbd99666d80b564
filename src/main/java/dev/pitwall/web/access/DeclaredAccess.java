package dev.pitwall.web.access;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Puts an {@link AccessFilter} before every resource method, so that one that declares no role is denied and not open. */
@Provider
public class DeclaredAccess implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        context.register(new AccessFilter(AccessRule.of(resource.getResourceClass(), resource.getResourceMethod())));
    }
}
