package dev.pitwall.architecture.wrong.batch;

/** A listener that knows the engine. */
public class Listener {
    dev.pitwall.architecture.wrong.orchestration.run.Launch launch;
}
