package dev.pitwall.orchestration.run;

/** A thread works for a run that its node does not hold any more. */
public final class RunNotHeld extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    RunNotHeld(long runId, long execution, String node, String consequence) {
        super("PW-RUN-5 job execution " + execution + " goes on at node " + node + ", whose lease had run out, and run "
                + runId + " was given up or taken by others meanwhile: " + consequence);
    }
}
