package dev.pitwall.orchestration.automation;

import jakarta.ejb.ApplicationException;

/** No workspace defines a schedule or sensor of this name. */
@ApplicationException(rollback = true)
public class UnknownAutomation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownAutomation(String name) {
        super("no workspace defines a schedule or sensor '" + name + "'");
    }
}
