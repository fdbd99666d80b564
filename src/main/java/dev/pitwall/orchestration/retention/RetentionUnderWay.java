package dev.pitwall.orchestration.retention;

import jakarta.ejb.ApplicationException;

/** A pass is under way already, or the one that asks has been taken for lost; nothing was deleted. */
@ApplicationException(rollback = true)
public class RetentionUnderWay extends RuntimeException {

    RetentionUnderWay(RetentionPass pass) {
        this(
                pass.isUnderWay()
                        ? "retention pass " + pass.id() + " is under way on " + pass.nodeName() + " since "
                                + pass.startedAt()
                        : "retention pass " + pass.id() + " has ended: "
                                + pass.failure().orElse("well"));
    }

    RetentionUnderWay(String message) {
        super(message);
    }
}
