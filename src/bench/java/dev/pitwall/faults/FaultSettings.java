package dev.pitwall.faults;

import java.time.Duration;

/**
 * What {@code mvn -Pfaults} was told.
 *
 * @param kills how often a server is killed ({@code -Dkills=20})
 * @param seed of the random moments ({@code -Dseed=}); printed, so that a run can be repeated as far as the machine repeats itself
 * @param nodes server processes on the one database ({@code -Dnodes=2}), killed in turn
 * @param breakClaim whether the claim of ticks is broken on purpose ({@code -Dbreak=claim})
 * @param load whether a load of laps is killed half-way instead ({@code -Dload}), {@value #KILLS_OF_A_LOAD} times by default
 * @param skew how far the clock of the last node is ahead of the machine's ({@code -Dskew=PT1M}), negative for behind
 */
record FaultSettings(int kills, long seed, int nodes, boolean breakClaim, boolean load, Duration skew) {

    private static final int MOST_NODES = 4;
    private static final int KILLS = 20;
    private static final int KILLS_OF_A_LOAD = 3;

    FaultSettings {
        if (kills < 0) {
            throw new IllegalArgumentException("kills=" + kills + ", allowed: 0 or more");
        }
        if (nodes < 1 || nodes > MOST_NODES) {
            throw new IllegalArgumentException("nodes=" + nodes + ", allowed: 1 to " + MOST_NODES);
        }
    }

    static FaultSettings ofSystemProperties() {
        var broken = System.getProperty("break", "");
        if (!broken.isEmpty() && !broken.equals("claim")) {
            throw new IllegalArgumentException("break=" + broken + ", allowed: claim");
        }
        var load = !System.getProperty("load", "false").equals("false");
        return new FaultSettings(
                Integer.getInteger("kills", load ? KILLS_OF_A_LOAD : KILLS),
                Long.parseLong(System.getProperty("seed", Long.toString(System.nanoTime() % 1_000_000))),
                Integer.parseInt(System.getProperty("nodes", "1")),
                !broken.isEmpty(),
                load,
                Duration.parse(System.getProperty("skew", "PT0S")));
    }
}
