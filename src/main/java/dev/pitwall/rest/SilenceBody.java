package dev.pitwall.rest;

import dev.pitwall.orchestration.alert.Silence;
import dev.pitwall.orchestration.alert.SubjectKind;
import java.time.Instant;

/** A time in which messages about something are kept and not sent. */
record SilenceBody(
        long id, SubjectKind kind, String subject, String reason, String begunBy, Instant begunAt, Instant until)
        implements Body {

    static SilenceBody of(Silence silence) {
        return new SilenceBody(
                silence.id(),
                silence.subject().kind(),
                silence.subject().name(),
                silence.reason(),
                silence.begunBy(),
                silence.begunAt(),
                silence.until());
    }
}
