package dev.pitwall.architecture.wrong.dagster;

/** An import that knows pages. */
public class Importer {
    dev.pitwall.architecture.wrong.web.Frame frame;
}
