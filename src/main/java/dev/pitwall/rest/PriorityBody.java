package dev.pitwall.rest;

/**
 * Where a run is to stand in the queue.
 *
 * @param priority higher goes first
 */
record PriorityBody(int priority) implements Body {

    /** @throws Refusal that names the field which does not fit */
    static PriorityBody parse(String text) {
        return new PriorityBody(Sent.object(text, "priority").wholeNumber("priority"));
    }
}
