package dev.pitwall.start;

import java.io.IOException;

/** Plays Maven: starts the servers, has built the WAR already, and runs the product until somebody ends this process. */
final class LikeMaven {

    private LikeMaven() {}

    /**
     * @param arguments those of {@link Start}
     */
    public static void main(String[] arguments) throws IOException {
        Start.main(arguments);
        Run.main(new String[] {BuildFacts.of(arguments).project().toString()});
    }
}
