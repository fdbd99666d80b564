package dev.pitwall.architecture.wrong.orchestration.run;

/** A launch that knows what asks for it, and Formula 1. */
public class Launch {
    dev.pitwall.architecture.wrong.orchestration.automation.Ticking ticking;
    dev.pitwall.architecture.wrong.f1.Workspace workspace;
}
