package dev.pitwall.architecture.wrong.discord;

/** A channel that knows runs. */
public class Channel {
    dev.pitwall.architecture.wrong.orchestration.run.Launch launch;
}
