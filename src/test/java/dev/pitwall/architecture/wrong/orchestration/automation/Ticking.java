package dev.pitwall.architecture.wrong.orchestration.automation;

/** A tick, in a cycle with runs. */
public class Ticking {
    dev.pitwall.architecture.wrong.orchestration.run.Launch launch;
}
