package dev.pitwall.web.people;

import dev.pitwall.orchestration.security.Account;
import dev.pitwall.orchestration.security.Role;
import java.util.List;
import java.util.Optional;

/**
 * Accounts and the audit trail.
 *
 * @param refusal why the form before was refused; empty when it was not
 * @param link a sign-in link that is shown this once
 */
public record PeopleView(List<Account> accounts, TrailView trail, String refusal, Optional<String> link) {

    public Role[] roles() {
        return Role.values();
    }
}
