package dev.pitwall.orchestration.alert;

/** Where a message stands. The names are stored. */
public enum MessageStatus {
    /** It is to be delivered. Set by {@link Outbox} and left for SENT or FAILED by the delivery. */
    WAITING,
    /** People see its latest text. Set by the delivery; a new text makes it WAITING again. */
    SENT,
    /** It was given up; its reason says why. Set by the delivery; an operator or a new text makes it WAITING again. */
    FAILED,
    /** It is kept and not delivered; its reason says why. An operator or a new text makes it WAITING again. */
    WITHHELD
}
