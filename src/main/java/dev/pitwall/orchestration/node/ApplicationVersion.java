package dev.pitwall.orchestration.node;

import java.util.Optional;

/** The version of the application, as the build wrote it into the archive. */
public final class ApplicationVersion {

    private ApplicationVersion() {}

    /** "development" where the classes come from no archive. */
    public static String get() {
        return Optional.ofNullable(ApplicationVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
