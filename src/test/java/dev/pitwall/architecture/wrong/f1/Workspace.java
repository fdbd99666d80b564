package dev.pitwall.architecture.wrong.f1;

/** A workspace that reaches into the engine and the pages. */
public class Workspace {
    dev.pitwall.architecture.wrong.orchestration.run.Launch launch;
    dev.pitwall.architecture.wrong.web.Frame frame;
}
