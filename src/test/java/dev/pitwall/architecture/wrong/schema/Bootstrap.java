package dev.pitwall.architecture.wrong.schema;

/** Wrong on purpose: the schema knows of the launcher, which is no part of the product. */
public class Bootstrap {
    dev.pitwall.architecture.wrong.start.Launcher launcher;
}
