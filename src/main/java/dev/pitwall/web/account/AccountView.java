package dev.pitwall.web.account;

import dev.pitwall.orchestration.security.Account;
import dev.pitwall.orchestration.security.ApiToken;
import dev.pitwall.orchestration.security.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the account page shows.
 *
 * @param tokens newest first, ended ones too
 * @param refusal why the form before was refused
 * @param made a token that is shown this once
 * @param now to tell which tokens have ended
 */
public record AccountView(Account account, List<ApiToken> tokens, Refusal refusal, Optional<String> made, Instant now) {

    /** A field and what is wrong with it; both empty when nothing is. */
    public record Refusal(String field, String message) {
        public boolean isOf(String name) {
            return field.equals(name);
        }
    }

    /** The roles that a token of this account may have. */
    public List<Role> roles() {
        return Arrays.stream(Role.values()).filter(account.role()::includes).toList();
    }

    public List<ApiToken> valid() {
        return tokens.stream().filter(token -> token.isValidAt(now)).toList();
    }

    public long ended() {
        return tokens.size() - valid().size();
    }
}
