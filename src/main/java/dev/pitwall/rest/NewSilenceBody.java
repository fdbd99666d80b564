package dev.pitwall.rest;

import dev.pitwall.orchestration.alert.AlertSubject;
import dev.pitwall.orchestration.alert.SubjectKind;
import java.time.Instant;

/** What is to be silent, until when, and why. */
record NewSilenceBody(SubjectKind kind, String subject, Instant until, String reason) implements Body {

    /** @throws Refusal that names the field which does not fit */
    static NewSilenceBody parse(String text) {
        var sent = Sent.object(text, "kind", "subject", "until", "reason");
        return new NewSilenceBody(
                Asked.constant("kind", sent.required("kind"), SubjectKind.class),
                sent.required("subject"),
                Asked.instant("until", sent.required("until")).orElseThrow(),
                sent.required("reason"));
    }

    AlertSubject itsSubject() {
        return new AlertSubject(kind, subject);
    }
}
