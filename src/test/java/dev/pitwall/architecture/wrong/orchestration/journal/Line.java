package dev.pitwall.architecture.wrong.orchestration.journal;

/** A line that knows runs. */
public class Line {
    dev.pitwall.architecture.wrong.orchestration.run.Launch launch;
}
