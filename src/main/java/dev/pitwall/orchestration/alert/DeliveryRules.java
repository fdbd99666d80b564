package dev.pitwall.orchestration.alert;

import java.time.Duration;

/**
 * How patient the delivery is.
 *
 * @param retry the delay between attempts, where the channel names none
 * @param giveUpAfter a message that was tried for so long is given up
 * @param standAsideAfter a message that was tried for so long, and at least {@value #ATTEMPTS_BEFORE_ASIDE} times, lets others go
 *     first, in case it alone is the trouble
 */
record DeliveryRules(RetryDelay retry, Duration giveUpAfter, Duration standAsideAfter) {

    static final int ATTEMPTS_BEFORE_ASIDE = 8;

    boolean givesUp(Claim claim) {
        return claim.triedFor().compareTo(giveUpAfter) >= 0;
    }

    boolean standsAside(Claim claim) {
        return claim.attempts() + 1 >= ATTEMPTS_BEFORE_ASIDE && claim.triedFor().compareTo(standAsideAfter) >= 0;
    }
}
