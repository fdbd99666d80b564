package dev.pitwall.orchestration.security;

import java.util.Arrays;
import java.util.Optional;

/** What can stand in the audit trail. The codes are stored and kept for ever. */
public enum AuditAction {
    ACCOUNT_CREATED("account.created", "made the account"),
    ACCOUNT_ROLE_CHANGED("account.role", "changed the role of"),
    ACCOUNT_ENABLED("account.enabled", "let sign in again"),
    ACCOUNT_DISABLED("account.disabled", "no longer lets sign in"),
    PASSWORD_SET("account.password", "set the password of"),
    SIGNED_IN("sign_in.done", "signed in"),
    SIGN_IN_LOCKED("sign_in.locked", "was locked out after failed sign-ins"),
    SIGNED_OUT("sign_in.ended", "signed out"),
    TOKEN_ISSUED("token.issued", "made the API token"),
    TOKEN_REVOKED("token.revoked", "revoked the API token"),
    RUN_LAUNCHED("run.launched", "launched"),
    RUN_RESTARTED("run.restarted", "restarted"),
    RUN_REEXECUTED("run.reexecuted", "re-executed"),
    RUN_TERMINATED("run.terminated", "terminated"),
    RUN_CANCELED("run.canceled", "cancelled"),
    RUN_STARTED_ANYWAY("run.started_anyway", "started above its limits"),
    RUN_PRIORITY_CHANGED("run.priority", "changed the priority of"),
    RUN_RETRIED_AT_ONCE("run.retried_at_once", "had retried at once"),
    RUN_RETRY_CALLED_OFF("run.retry_called_off", "called off the retry of"),
    BATCH_STARTED("batch.started", "started through the batch API"),
    BATCH_STOPPED("batch.stopped", "stopped through the batch API"),
    BATCH_RESTARTED("batch.restarted", "restarted through the batch API"),
    BATCH_ABANDONED("batch.abandoned", "abandoned"),
    RETENTION_STARTED("retention.started", "began to delete what is old:"),
    RETENTION_DONE("retention.done", "deleted what was old:"),
    AUTOMATION_ON("automation.on", "turned on"),
    AUTOMATION_OFF("automation.off", "turned off"),
    AUTOMATION_EVALUATED("automation.evaluated", "evaluated at once"),
    CURSOR_SET("automation.cursor", "set the cursor of"),
    RUN_KEY_CLEARED("automation.run_key", "cleared a run key of"),
    BACKFILL_STARTED("backfill.started", "started"),
    BACKFILL_CANCELED("backfill.canceled", "cancelled"),
    BACKFILL_REPEATED("backfill.repeated", "had made again what failed of"),
    MESSAGE_RESENT("alert.resent", "sent again"),
    PAUSE_BEGUN("pause.begun", "paused"),
    PAUSE_ENDED("pause.ended", "let go on"),
    PREVIEW_COMMITTED("automation.committed", "launched and committed what was previewed of"),
    SILENCE_BEGUN("alert.silenced", "silenced the messages of"),
    SILENCE_ENDED("alert.heard", "let messages through again of"),
    CHANNEL_TRIED("alert.tried", "tried the channel"),
    WORKSPACE_CHANGED("workspace.changed", "changed");

    private final String code;
    private final String words;

    AuditAction(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String code() {
        return code;
    }

    /** What follows the name of the account in a sentence, before the subject. */
    public String words() {
        return words;
    }

    static Optional<AuditAction> ofCode(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code.equals(code))
                .findFirst();
    }
}
