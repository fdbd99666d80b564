package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.Readiness;

/** The timing source cannot be read and will not mend itself: the tick fails, so that the operator hears of it. */
public class TimingTroubleException extends RuntimeException {

    public TimingTroubleException(Readiness readiness) {
        super(readiness.sentence() + "; " + readiness.next());
    }
}
