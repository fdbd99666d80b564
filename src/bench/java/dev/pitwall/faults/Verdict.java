package dev.pitwall.faults;

/** What a fault run comes to. */
interface Verdict {

    boolean good();

    /** The last line of the command. */
    String line();
}
