package dev.pitwall.architecture.wrong.start;

/** Wrong on purpose: the launcher uses a library. */
public class Launcher {
    org.flywaydb.core.Flyway flyway;
}
