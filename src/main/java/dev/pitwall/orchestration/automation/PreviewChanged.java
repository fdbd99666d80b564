package dev.pitwall.orchestration.automation;

import jakarta.ejb.ApplicationException;

/** The runs that were previewed are not those that a tick would request by now, or there is none; nothing was launched. */
@ApplicationException(rollback = true)
public class PreviewChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PreviewChanged(String message) {
        super(message);
    }
}
