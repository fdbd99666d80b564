package dev.pitwall.web.frame;

import java.util.Map;

/**
 * The audit trail as a workspace's own pages may use it: who is at the page, and a line for what that person changes. A page that
 * changes something writes one in the transaction of the change.
 */
public interface ChangeTrail {

    /** The account that makes the request. */
    String account();

    /**
     * Writes a line, in the caller's transaction.
     *
     * @param subject what was changed, as its page calls it
     * @param before how it was, by name; never a secret
     * @param after how it is
     */
    void record(String subject, Map<String, String> before, Map<String, String> after);
}
